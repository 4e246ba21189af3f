using System.Globalization;
using NetworkHub.Application.Store;
using NetworkHub.Application.Verification;

namespace NetworkHub.Application.Jobs;

/// <summary>
/// Makes an export of the log ready: up to which position it goes, how long it is, and the digest that it can be checked by. The lines
/// themselves are not kept, because the log gives the same ones at any time, in any process.
/// </summary>
/// <param name="store">The log.</param>
public sealed class ExportWork(IEventStore store) : IJobWork
{
    /// <summary>The name of the work.</summary>
    public const string Name = "export";

    /// <summary>Figure of the result: the last position that the export has.</summary>
    public const string Position = "position";

    /// <summary>Figure of the result: how many bytes the export has.</summary>
    public const string Bytes = "bytes";

    /// <summary>Figure of the result: SHA-256 over the bytes, as 64 hexadecimal digits.</summary>
    public const string Sha256 = "sha256";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public async Task<JobResult> RunAsync(JobOrder order, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var head = await store.ReadLastPositionAsync(cancellationToken);
        var extent = await new LogExport(store).WriteAsync(
            Stream.Null, head, position => progress.Report(new JobProgress("write", position, head)), cancellationToken);
        return new JobResult(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["events"] = extent.Events.ToString(CultureInfo.InvariantCulture),
                [Position] = head.ToString(CultureInfo.InvariantCulture),
                [Bytes] = extent.Bytes.ToString(CultureInfo.InvariantCulture),
                [Sha256] = extent.Sha256,
            },
            []);
    }
}
