using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Import;

/// <summary>Sends lines to the hub in their order, many under way at a time so that they share commits.</summary>
internal sealed class CostPoster(INetworkHub hub, IProgress<ImportProgress>? progress)
{
    private const int UnderWay = 256;
    private const int MostAttempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <returns>The lines that the partnership refuses.</returns>
    public async Task<IReadOnlyList<BadLine>> RunAsync(IReadOnlyList<ImportLine> lines, bool dryRun, CancellationToken cancellationToken)
    {
        var bad = new List<BadLine>();
        var underWay = new Queue<(ImportLine Line, Task<CommandOutcome> Outcome)>();
        for (var i = 0; i < lines.Count || underWay.Count > 0;)
        {
            if (i < lines.Count && underWay.Count < UnderWay)
            {
                cancellationToken.ThrowIfCancellationRequested();
                underWay.Enqueue((lines[i], SendAsync(lines[i].Request with { DryRun = dryRun })));
                i++;
                continue;
            }

            var (line, outcome) = underWay.Dequeue();
            if (ErrorOf(line, await outcome) is { } badLine)
            {
                bad.Add(badLine);
            }

            progress?.Report(new ImportProgress(!dryRun, i - underWay.Count, lines.Count));
        }

        return bad;
    }

    private async Task<CommandOutcome> SendAsync(CommandRequest request)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await hub.ExecuteAsync(request, CancellationToken.None);
            if (outcome is not (CommandOutcome.Overloaded or CommandOutcome.Unavailable) || attempt == MostAttempts)
            {
                return outcome;
            }

            await Task.Delay(Pause * attempt);
        }
    }

    private static BadLine? ErrorOf(ImportLine line, CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Accepted => null,
        CommandOutcome.Refused { Rejection: { Errors.Count: > 0 } rejection } => new BadLine(line.Number, rejection.Errors),
        CommandOutcome.Refused { Rejection: var rejection } => BadLine.Of(line.Number, rejection.ToMessage()),
        CommandOutcome.KeyReused => BadLine.Of(line.Number, Message.Of("import-key-reused")),
        _ => throw new StoreUnavailableException("The database is too busy or cannot be reached. Import the file again: what is there already is not added twice.", outcomeUnknown: true),
    };
}
