using NetworkHub.Application.Hub;
using NetworkHub.Application.Operations;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Demo;

/// <summary>
/// Loads the demo: the municipalities and regions of Denmark, a network, and a partnership with a year of costs, one of them taken back, and
/// a settlement that is paid. Every item has its idempotency key, so that loading again adds what is missing and nothing else.
/// </summary>
/// <param name="hub">The hub to load it into.</param>
/// <param name="partnerships">Takes the parties' populations in when they agree.</param>
/// <param name="store">The hub's log, which tells what is loaded already.</param>
public sealed class DemoLoader(INetworkHub hub, PartnershipOperations partnerships, IEventStore store)
{
    private static readonly DateOnly HalfYear = new(2026, 6, 30);
    private int added;

    /// <summary>Whether a hub that starts should load the demo: it is empty, or loading was broken off when it was.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public async Task<bool> IsDueAsync(CancellationToken cancellationToken) =>
        await store.ReadAllAsync(0, 1, cancellationToken) is not [var first]
        || (DemoActors.Registrations().Any(item => item.Stream == first.Stream) && !await IsWholeAsync(cancellationToken));

    /// <summary>Loads what the hub does not have yet.</summary>
    /// <param name="cancellationToken">Ends the wait; what is missing then, another call adds.</param>
    /// <returns>How many items were added; 0 when all was there.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be written.</exception>
    /// <exception cref="DemoRefusedException">The hub refuses an item, as when somebody has changed the demo in between.</exception>
    public async Task<int> LoadAsync(CancellationToken cancellationToken)
    {
        added = 0;
        await AllAsync(DemoActors.Registrations(), cancellationToken);
        await AllAsync(DemoActors.Mergers(), cancellationToken);
        await AllAsync(DemoNetwork.Items(), cancellationToken);
        await OneAsync(DemoPartnership.Founding(), cancellationToken);
        Count("agreement", await partnerships.ExecuteAsync(DemoPartnership.Agreement().ToRequest(), cancellationToken));

        await PostAsync(DemoPartnership.Costs(DateOnly.MinValue, HalfYear), cancellationToken);
        await ReverseMistakeAsync(cancellationToken);
        await SettleAsync(cancellationToken);
        await PostAsync(LastCosts().SkipLast(1), cancellationToken);
        await OneAsync(LastCosts().Last(), cancellationToken);
        return added;
    }

    private static IEnumerable<DemoItem> LastCosts() => DemoPartnership.Costs(HalfYear.AddDays(1), DateOnly.MaxValue);

    // What comes last is there only when everything before it is.
    private async Task<bool> IsWholeAsync(CancellationToken cancellationToken)
    {
        var last = LastCosts().Last().ToRequest();
        return (await store.ReadStreamInfoAsync(last.Stream, [new IdempotencyKey(last.Caller.Principal, last.Key!.Key)], cancellationToken)).Known.Count > 0;
    }

    private async Task ReverseMistakeAsync(CancellationToken cancellationToken)
    {
        var mistake = await OneAsync(DemoPartnership.Mistake(), cancellationToken);
        var entry = mistake.Events.Single(@event => @event.Event is CostPosted).Version;
        await OneAsync(DemoPartnership.Item("reversal", new ReverseCost(entry, "Samme bilag bogført to gange (illustrativt)")), cancellationToken);
    }

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        var id = DemoPartnership.FirstHalfYear;
        var proposed = await OneAsync(DemoPartnership.Item("settlement/proposed", new ProposeSettlement(id)), cancellationToken);
        var transfers = proposed.Events.Select(@event => @event.Event).OfType<SettlementProposed>().Single().Transfers;
        var concerned = transfers.SelectMany(transfer => new[] { transfer.From, transfer.To }).Distinct();
        await AllAsync(
            concerned.Select(party => DemoPartnership.Item(
                $"settlement/approved/{party}", new ApproveSettlement(id, party, "Godkendt i økonomiafdelingen (illustrativt)"))),
            cancellationToken);
        await OneAsync(
            DemoPartnership.Item("settlement/closed", new CloseSettlement(id, new DateOnly(2026, 8, 3), "Betalt 1. halvår (illustrativt)")),
            cancellationToken);
    }

    // Entities at once, because what waits at the same time shares a commit; the items of one entity one after the other, because commands
    // that are under way together may overtake each other.
    private Task AllAsync(IEnumerable<DemoItem> items, CancellationToken cancellationToken) =>
        Task.WhenAll([.. items.GroupBy(item => item.Stream).Select(entity => InOrderAsync(entity, cancellationToken))]);

    private async Task InOrderAsync(IEnumerable<DemoItem> items, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            await OneAsync(item, cancellationToken);
        }
    }

    // Costs stand on nothing but the agreement.
    private Task<CommandOutcome.Accepted[]> PostAsync(IEnumerable<DemoItem> costs, CancellationToken cancellationToken) =>
        Task.WhenAll([.. costs.Select(cost => OneAsync(cost, cancellationToken))]);

    private async Task<CommandOutcome.Accepted> OneAsync(DemoItem item, CancellationToken cancellationToken) =>
        Count(item.Name, await hub.ExecuteAsync(item.ToRequest(), cancellationToken));

    private CommandOutcome.Accepted Count(string name, CommandOutcome outcome)
    {
        switch (outcome)
        {
            case CommandOutcome.Accepted accepted:
                Interlocked.Add(ref added, accepted.IsReplay ? 0 : 1);
                return accepted;
            case CommandOutcome.Refused { Rejection: var rejection }:
                throw new DemoRefusedException($"The demo's '{name}' is refused: {rejection}");
            case CommandOutcome.KeyReused:
                throw new DemoRefusedException($"The demo's '{name}' meets an idempotency key that was used for something else.");
            default:
                throw new StoreUnavailableException("The demo could not be loaded whole. Load it again: what is there already is not added twice.", outcomeUnknown: true);
        }
    }
}
