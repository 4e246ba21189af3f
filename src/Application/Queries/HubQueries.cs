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
/// <param name="progress">Of the projector in this process, so that waiting ends at once.</param>
/// <param name="time">The clock.</param>
public sealed class HubQueries(IEventStore store, IReadModelDatabase database, ProjectionProgress progress, TimeProvider time) : IHubQueries
{
    // Another process may be the one that projects: then only looking tells.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private readonly ReadModels models = new(database);
    private readonly ActorList actors = new(new ReadModels(database));
    private readonly NetworkList networks = new(new ReadModels(database));
    private readonly PartnershipList partnerships = new(new ReadModels(database));
    private readonly Ledger ledger = new(new ReadModels(database));
    private readonly Balances balances = new(new ReadModels(database));
    private readonly Feed feed = new(store, new ReadModels(database));

    /// <inheritdoc/>
    public async Task<bool> WaitForAsync(long position, TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var moved = progress.Moved;
            if (progress.Position >= position || await CheckpointAsync(cancellationToken) >= position)
            {
                return true;
            }

            var left = limit - time.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                return false;
            }

            await moved.WaitAsync(left < LookAgain ? left : LookAgain, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public Task<Page<ActorLine>> ActorsAsync(Caller caller, ActorFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        actors.ReadAsync(AccessPolicy.SightOf(caller), filter, Bounded(page), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ActorId, string>> NamesAsync(IReadOnlyCollection<ActorId> ids, CancellationToken cancellationToken) =>
        actors.NamesAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<Page<NetworkLine>> NetworksAsync(Caller caller, PageRequest page, CancellationToken cancellationToken) =>
        networks.ReadAsync(AccessPolicy.SightOf(caller), Bounded(page), cancellationToken);

    /// <inheritdoc/>
    public Task<Page<PartnershipLine>> PartnershipsAsync(
        Caller caller, PartnershipFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        partnerships.ReadAsync(AccessPolicy.SightOf(caller), filter, Bounded(page), cancellationToken);

    /// <inheritdoc/>
    public async Task<Page<LedgerEntry>?> LedgerAsync(
        Caller caller, PartnershipId partnership, LedgerFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        await IsSeenAsync(caller, partnership, cancellationToken) ? await ledger.ReadAsync(partnership, filter, Bounded(page), cancellationToken) : null;

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
        var sight = AccessPolicy.SightOf(caller);
        return sight.Everything || sight.Own == actor ? await partnerships.PortfolioAsync(actor, cancellationToken) : null;
    }

    /// <inheritdoc/>
    public Task<FeedPage> FeedAsync(Caller caller, long afterPosition, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        return feed.ReadAsync(AccessPolicy.SightOf(caller), afterPosition, limit, cancellationToken);
    }

    private static PageRequest Bounded(PageRequest page)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Limit, 1, nameof(page));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Limit, 500, nameof(page));
        return page;
    }

    private Task<bool> IsSeenAsync(Caller caller, PartnershipId partnership, CancellationToken cancellationToken) =>
        partnerships.IsSeenAsync(AccessPolicy.SightOf(caller), partnership, cancellationToken);

    private async Task<long> CheckpointAsync(CancellationToken cancellationToken) =>
        await models.ReadAsync(async connection => (await Checkpoint.ReadAsync(connection))?.Position ?? 0, cancellationToken);
}
