namespace NetworkHub.Application.Jobs;

/// <summary>What a job is to do. It is kept until the job has ended, so that the job can go on after the process that ran it has died.</summary>
/// <param name="Kind">The name of the work, see <see cref="IJobWork.Kind"/>.</param>
/// <param name="StartedBy">Principal of the caller who wants it.</param>
/// <param name="Inputs">What the work needs to know, by name.</param>
/// <param name="File">A file to work on; empty when the work needs none.</param>
public sealed record JobOrder(string Kind, string StartedBy, IReadOnlyDictionary<string, string> Inputs, ReadOnlyMemory<byte> File)
{
    /// <summary>An order without inputs.</summary>
    /// <param name="kind">The name of the work.</param>
    /// <param name="startedBy">Principal of the caller who wants it.</param>
    public static JobOrder For(string kind, string startedBy) => new(kind, startedBy, new Dictionary<string, string>(StringComparer.Ordinal), default);
}
