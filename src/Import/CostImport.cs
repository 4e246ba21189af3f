using System.Globalization;
using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Jobs;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Import;

/// <summary>
/// Posts the costs of a CSV file: every line is checked first, as the partnership would decide it now, and then posted. A line
/// that was posted before is not posted again, be it that the import was broken off, or that the file has grown or has another name now.
/// </summary>
/// <param name="hub">Where the costs are posted.</param>
/// <param name="store">Where it is looked up which lines were posted before.</param>
public sealed class CostImport(INetworkHub hub, IEventStore store)
{
    private const int KeysPerLook = 500;

    /// <summary>Imports a file.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="progress">Told now and then; null when nobody looks.</param>
    /// <param name="cancellationToken">Ends the work; what was posted by then stays, and another import adds the rest.</param>
    /// <exception cref="JobFailedException">There is no such partnership.</exception>
    /// <exception cref="StoreUnavailableException">The database could not be reached for a while; another import adds the rest.</exception>
    public async Task<ImportReport> RunAsync(
        PartnershipId partnership, ReadOnlyMemory<byte> file, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var stream = new StreamId(partnership.Value);
        var read = await ReadAsync(stream, file, options, cancellationToken);
        var lines = read.Where(line => line.Cost is not null).Select(line => ImportLine.Of(line, stream, Caller.Hub)).ToList();
        var (news, alreadyThere, readOtherwise) = await SortAsync(stream, lines, cancellationToken);

        var posting = new CostPoster(hub, progress);
        var refused = await posting.RunAsync(news, dryRun: true, cancellationToken);
        var unread = read.Where(line => line.Cost is null).Select(line => BadLine.Of(line.Number, line.Reasons));
        List<BadLine> bad = [.. unread, .. readOtherwise, .. refused];
        if (bad.Count > 0 && !options.SkipBad)
        {
            return new ImportReport(0, alreadyThere, InOrder(bad));
        }

        var good = news.ExceptBy(refused.Select(line => line.Number), line => line.Number).ToList();
        var late = await posting.RunAsync(good, dryRun: false, cancellationToken);
        return new ImportReport(good.Count - late.Count, alreadyThere, InOrder([.. bad, .. late]));
    }

    private static IReadOnlyList<BadLine> InOrder(IEnumerable<BadLine> bad) => [.. bad.OrderBy(line => line.Number)];

    private static BadLine ReadOtherwise(ImportLine line, KnownCommand earlier) =>
        BadLine.Of(line.Number, Message.Of(
            "import-read-otherwise", Argument.Text("entry", earlier.LastVersion.ToString(CultureInfo.InvariantCulture))));

    private async Task<IReadOnlyList<ReadLine>> ReadAsync(
        StreamId stream, ReadOnlyMemory<byte> file, ImportOptions options, CancellationToken cancellationToken)
    {
        var partnership = (await hub.ReadAsync<PartnershipState>(stream, cancellationToken))?.State
            ?? throw new JobFailedException(Message.Of("import-partnership-unknown", Argument.Entity("partnership", stream.Value)));
        var payers = await Payers.OfAsync(partnership, hub, cancellationToken);
        var lines = FileText.Decode(file.Span, options.Encoding) is { } text
            ? CsvLines.Read(text, options.Headers)
            : [CsvLine.Broken(1, Message.Of("import-not-utf8"))];
        return CostReading.Read(lines, payers, partnership.Currency);
    }

    // Lines posted before are left alone: asked again today, the partnership might refuse them, because the year is closed by now, say.
    private async Task<(List<ImportLine> News, int AlreadyThere, List<BadLine> ReadOtherwise)> SortAsync(
        StreamId stream, List<ImportLine> lines, CancellationToken cancellationToken)
    {
        var known = new Dictionary<IdempotencyKey, KnownCommand>();
        foreach (var keys in lines.Select(line => line.Key).Chunk(KeysPerLook))
        {
            foreach (var command in (await store.ReadStreamInfoAsync(stream, keys, cancellationToken)).Known)
            {
                known.Add(command.Key, command);
            }
        }

        var changed = lines.Where(line => known.TryGetValue(line.Key, out var command) && !line.IsRequest(command)).ToList();
        return (
            [.. lines.Where(line => !known.ContainsKey(line.Key))],
            known.Count - changed.Count,
            [.. changed.Select(line => ReadOtherwise(line, known[line.Key]))]);
    }
}
