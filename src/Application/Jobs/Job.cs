using System.Text.Json.Serialization;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Application.Jobs;

/// <summary>A job as it is now.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">The name of the work.</param>
/// <param name="StartedBy">Principal of the caller who wanted it.</param>
/// <param name="StartedAt">When it was taken on.</param>
/// <param name="Status">Whether it runs, and how it ended.</param>
/// <param name="Progress">How far it is; null before it has told.</param>
/// <param name="Result">What it led to; null unless it is done.</param>
/// <param name="Failure">Why it failed; null unless it did.</param>
/// <param name="EndedAt">When it ended; null while it runs.</param>
public sealed record Job(
    JobId Id,
    string Kind,
    string StartedBy,
    DateTimeOffset StartedAt,
    JobStatus Status,
    JobProgress? Progress = null,
    JobResult? Result = null,
    [property: JsonConverter(typeof(FailureConverter))] Message? Failure = null,
    DateTimeOffset? EndedAt = null)
{
    /// <summary>Whether nothing more comes of it.</summary>
    public bool HasEnded => Status is not JobStatus.Running;
}

/// <summary>Whether a job runs, and how it ended.</summary>
public enum JobStatus
{
    /// <summary>It runs, or goes on soon because the process that ran it has stopped.</summary>
    Running,

    /// <summary>It did what was asked; <see cref="Job.Result"/> says what came of it.</summary>
    Done,

    /// <summary>It could not; <see cref="Job.Failure"/> says why.</summary>
    Failed,

    /// <summary>It was ended by a caller; what it had done by then stays.</summary>
    Cancelled,
}

/// <summary>How far a job is.</summary>
/// <param name="Step">The name of what it is at, in kebab case.</param>
/// <param name="Done">How much of the step is done.</param>
/// <param name="Total">How much there is to do in the step; at least <paramref name="Done"/>.</param>
public sealed record JobProgress(string Step, long Done, long Total);

/// <summary>What a job led to.</summary>
/// <param name="Figures">Figures by name, exact as text.</param>
/// <param name="Notes">What there is to say of single lines of a file; at most <see cref="MostNotes"/>.</param>
public sealed record JobResult(IReadOnlyDictionary<string, string> Figures, IReadOnlyList<JobNote> Notes)
{
    /// <summary>More notes than anybody reads are left out.</summary>
    public const int MostNotes = 1000;
}

/// <summary>A remark on a line of a file.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Errors">What is wrong with it; null in a note of a version of the hub that kept sentences.</param>
/// <param name="Text">The sentence of such a version, in English; null in others.</param>
public sealed record JobNote(long Line, IReadOnlyList<ValidationError>? Errors = null, string? Text = null);
