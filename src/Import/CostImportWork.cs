using System.Globalization;
using NetworkHub.Application.Jobs;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Import;

/// <summary>Posts the costs of a file as a job. Begun again it goes on, because a line that was posted is not posted again.</summary>
/// <param name="import">The import.</param>
public sealed class CostImportWork(CostImport import) : IJobWork
{
    /// <summary>The name of the work.</summary>
    public const string Name = "import-costs";

    /// <summary>Figure of the result: how many lines were posted.</summary>
    public const string Added = "added";

    /// <summary>Figure of the result: how many lines had been posted by an earlier import.</summary>
    public const string AlreadyThere = "alreadyThere";

    /// <summary>Figure of the result: how many lines are bad; the notes say which.</summary>
    public const string Bad = "bad";

    private const string Partnership = "partnership";
    private const string Headers = "headers";
    private const string Encoding = "encoding";
    private const string SkipBad = "skipBad";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <summary>The order for a file.</summary>
    /// <param name="startedBy">Principal of the caller who wants it.</param>
    /// <param name="partnership">Where the costs go.</param>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="headers">Further headers, each as <see cref="HeaderMap.TryAdd"/> reads them.</param>
    /// <param name="encoding">What characters the bytes stand for.</param>
    /// <param name="skipBad">Whether good lines are posted although others are bad.</param>
    public static JobOrder Order(
        string startedBy, PartnershipId partnership, ReadOnlyMemory<byte> file, IEnumerable<string> headers, FileEncoding encoding, bool skipBad) =>
        new(
            Name,
            startedBy,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Partnership] = partnership.Value,
                [Headers] = string.Join('\n', headers),
                [Encoding] = encoding.ToString(),
                [SkipBad] = skipBad.ToString(),
            },
            file);

    /// <inheritdoc/>
    public async Task<JobResult> RunAsync(JobOrder order, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var options = new ImportOptions(HeadersOf(order), Enum.Parse<FileEncoding>(order.Inputs[Encoding]), bool.Parse(order.Inputs[SkipBad]));
        var report = await import.RunAsync(
            EntityIds.Parse<PartnershipId>(order.Inputs[Partnership]), order.File, options, new Steps(progress), cancellationToken);
        return new JobResult(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Added] = Text(report.Added),
                [AlreadyThere] = Text(report.AlreadyThere),
                [Bad] = Text(report.Bad.Count),
            },
            [.. report.Bad.Take(JobResult.MostNotes).Select(line => new JobNote(line.Number, line.Errors))]);
    }

    private static HeaderMap HeadersOf(JobOrder order) => order.Inputs[Headers].Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(HeaderMap.Default, (map, entry) => map.TryAdd(entry, out var larger)
            ? larger
            : throw new JobFailedException(Message.Of("import-header-form", Argument.Text("header", entry))));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Steps(IProgress<JobProgress> progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => progress.Report(new JobProgress(value.IsPosting ? "post" : "check", value.Done, value.Total));
    }
}
