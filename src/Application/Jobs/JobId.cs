using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Jobs;

/// <summary>Identifies a job.</summary>
/// <param name="Value">The text, <c>job_</c> and a UUID.</param>
public readonly record struct JobId(string Value) : IEntityId<JobId>
{
    /// <inheritdoc/>
    public static string Prefix => "job";

    /// <inheritdoc/>
    public static JobId Wrap(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
