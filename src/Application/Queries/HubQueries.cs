using NetworkHub.Application.Access;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries.Reading;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Queries;

/// <summary>Answers from the read models.</summary>
/// <remarks>Members throw <see cref="StoreUnavailableException"/> when log or read models cannot be read.</remarks>
/// <param name="store">The log, for the feed.</param>
/// <param name="database">Where the read models lie; prepared by <see cref="Projector.PrepareAsync(CancellationToken)"/>.</param>
/// <param name="gate">What every read passes first.</param>
public sealed class HubQueries(IEventStore store, IReadModelDatabase database, IReadGate gate) : IHubQueries
{
    private readonly ActorList actors = new(new ReadModels(database, gate, ActorProjection.Model));
    private readonly NetworkList networks = new(new ReadModels(database, gate, NetworkProjection.Model, ParticipantProjection.Model));
    private readonly PartnershipList partnerships = new(new ReadModels(database, gate, PartnershipProjection.Model, ParticipantProjection.Model));
    private readonly Portfolio portfolio = new(
        new ReadModels(database, gate, PartnershipProjection.Model, ParticipantProjection.Model, LedgerProjection.Model));
    private readonly Ledger ledger = new(new ReadModels(database, gate, LedgerProjection.Model));
    private readonly Balances balances = new(new ReadModels(database, gate, LedgerProjection.Model, ParticipantProjection.Model));
    private readonly Feed feed = new(store, new ReadModels(database, gate, ParticipantProjection.Model));

    /// <inheritdoc/>
    public Task<Page<ActorLine>> ActorsAsync(Caller caller, ActorFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        actors.ReadAsync(AccessPolicy.ReadScopeOf(caller), filter, Bounded(page), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ActorId, string>> NamesAsync(IReadOnlyCollection<ActorId> ids, CancellationToken cancellationToken) =>
        actors.NamesAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<Page<NetworkLine>> NetworksAsync(Caller caller, PageRequest page, CancellationToken cancellationToken) =>
        networks.ReadAsync(AccessPolicy.ReadScopeOf(caller), Bounded(page), cancellationToken);

    /// <inheritdoc/>
    public Task<Page<PartnershipLine>> PartnershipsAsync(
        Caller caller, PartnershipFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        partnerships.ReadAsync(AccessPolicy.ReadScopeOf(caller), filter, Bounded(page), cancellationToken);

    /// <inheritdoc/>
    public async Task<Page<LedgerEntry>?> LedgerAsync(
        Caller caller, PartnershipId partnership, LedgerFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        await IsSeenAsync(caller, partnership, cancellationToken)
            ? await ledger.ReadAsync(partnership, filter, Bounded(page), cancellationToken)
            : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LedgerEntry>?> LatestEntriesAsync(
        Caller caller, PartnershipId partnership, int count, CancellationToken cancellationToken) =>
        await IsSeenAsync(caller, partnership, cancellationToken) ? await ledger.LatestAsync(partnership, count, cancellationToken) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PartyBalance>?> BalancesAsync(
        Caller caller, PartnershipId partnership, TimeAxes axes, CancellationToken cancellationToken) =>
        await IsSeenAsync(caller, partnership, cancellationToken) ? await balances.ReadAsync(partnership, axes, cancellationToken) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LedgerSum>?> SumsAsync(Caller caller, PartnershipId partnership, CancellationToken cancellationToken) =>
        await IsSeenAsync(caller, partnership, cancellationToken) ? await ledger.SumsAsync(partnership, cancellationToken) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PortfolioLine>?> PortfolioAsync(Caller caller, ActorId actor, CancellationToken cancellationToken)
    {
        var readScope = AccessPolicy.ReadScopeOf(caller);
        return readScope.Everything || readScope.Own == actor ? await portfolio.ReadAsync(actor, cancellationToken) : null;
    }

    /// <inheritdoc/>
    public Task<FeedPage> FeedAsync(Caller caller, long afterPosition, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        return feed.ReadAsync(AccessPolicy.ReadScopeOf(caller), afterPosition, limit, cancellationToken);
    }

    private static PageRequest Bounded(PageRequest page)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Limit, 1, nameof(page));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Limit, 500, nameof(page));
        return page;
    }

    private Task<bool> IsSeenAsync(Caller caller, PartnershipId partnership, CancellationToken cancellationToken) =>
        partnerships.IsSeenAsync(AccessPolicy.ReadScopeOf(caller), partnership, cancellationToken);
}
