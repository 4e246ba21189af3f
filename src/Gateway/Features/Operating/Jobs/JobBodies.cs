using NetworkHub.Application.Jobs;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Import;

namespace NetworkHub.Gateway.Features.Operating.Jobs;

/// <summary>Long work to take on.</summary>
/// <param name="Kind">What to do: rebuild (make the read models again), export (make the whole log ready as a file) or import-costs (post the costs of a CSV file).</param>
/// <param name="Partnership">Where the costs go; for import-costs.</param>
/// <param name="File">The bytes of the CSV file, in base64; for import-costs.</param>
/// <param name="Headers">Further headers, each with its column after an equals sign, such as <c>Beløb i kr=amount</c>; for import-costs.</param>
/// <param name="Encoding">What characters the bytes stand for; for import-costs, found out when left out.</param>
/// <param name="SkipBad">Whether good lines are posted although others are bad; otherwise one bad line keeps the whole file out.</param>
internal sealed record StartJobBody(
    string Kind,
    PartnershipId? Partnership = null,
    string? File = null,
    IReadOnlyList<string>? Headers = null,
    FileEncoding Encoding = FileEncoding.Detect,
    bool SkipBad = false);

/// <summary>Long work.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Status">Whether it runs, and how it ended.</param>
/// <param name="StartedBy">The caller who wanted it.</param>
/// <param name="StartedAt">When it was taken on.</param>
/// <param name="EndedAt">When it ended; left out while it runs.</param>
/// <param name="Progress">How far it is; left out before it has told.</param>
/// <param name="Result">What came of it; left out unless it is done.</param>
/// <param name="Failure">Why it failed; left out unless it did.</param>
internal sealed record JobBody(
    JobId Id,
    string Kind,
    JobStatus Status,
    string StartedBy,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    JobProgressBody? Progress,
    JobResultBody? Result,
    JobFailureBody? Failure)
{
    public static JobBody From(Job job, MessageWriter writer) => new(
        job.Id,
        job.Kind,
        job.Status,
        job.StartedBy,
        job.StartedAt,
        job.EndedAt,
        job.Progress is { } progress ? new JobProgressBody(progress.Step, progress.Done, progress.Total) : null,
        job.Result is { } result
            ? new JobResultBody(result.Figures, [.. result.Notes.Select(note => new JobNoteBody(note.Line, writer.Write(note)))])
            : null,
        job.Failure is { } failure ? new JobFailureBody(failure.Code, ArgumentValues.Of(failure), writer.Write(failure)) : null);
}

/// <summary>How far long work is.</summary>
/// <param name="Step">What it is at.</param>
/// <param name="Done">How much of the step is done.</param>
/// <param name="Total">How much there is to do in the step.</param>
internal sealed record JobProgressBody(string Step, long Done, long Total);

/// <summary>What came of long work.</summary>
/// <param name="Figures">Figures by name: position for rebuild; events, position, bytes and sha256 for export; added, alreadyThere and bad for import-costs.</param>
/// <param name="Notes">The bad lines of the file, at most 1,000.</param>
internal sealed record JobResultBody(IReadOnlyDictionary<string, string> Figures, IReadOnlyList<JobNoteBody> Notes);

/// <summary>Why long work failed.</summary>
/// <param name="Code">What went wrong.</param>
/// <param name="Arguments">What the detail names, by name; left out when it names nothing.</param>
/// <param name="Detail">What went wrong and what to do, in the language of the request.</param>
internal sealed record JobFailureBody(string Code, ArgumentValues? Arguments, string Detail);

/// <summary>A remark on a line of a file.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Text">What is wrong with it, in the language of the request.</param>
internal sealed record JobNoteBody(long Line, string Text);
