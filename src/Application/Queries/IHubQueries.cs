using NetworkHub.Application.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Queries;

/// <summary>
/// Reads over many entities, answered from read models that follow the log. What the caller may not see is left out or answered with null,
/// as if it did not exist.
/// </summary>
public interface IHubQueries
{
    /// <summary>Actors in order of name.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Page<ActorLine>> ActorsAsync(Caller caller, ActorFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Names of actors, for showing ids; unknown ids are left out.</summary>
    /// <param name="ids">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyDictionary<ActorId, string>> NamesAsync(IReadOnlyCollection<ActorId> ids, CancellationToken cancellationToken);

    /// <summary>The networks the caller takes part in, in order of name.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Page<NetworkLine>> NetworksAsync(Caller caller, PageRequest page, CancellationToken cancellationToken);

    /// <summary>The partnerships the caller takes part in, in order of name.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Page<PartnershipLine>> PartnershipsAsync(Caller caller, PartnershipFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>The partnership's ledger in order of date and entry; null when the caller may not see the partnership.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="partnership">Which partnership.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Page<LedgerEntry>?> LedgerAsync(
        Caller caller, PartnershipId partnership, LedgerFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>The last entries of the partnership's ledger by date and entry, latest first; null when the caller may not see the partnership.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="partnership">Which partnership.</param>
    /// <param name="count">The most entries to return, at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<LedgerEntry>?> LatestEntriesAsync(Caller caller, PartnershipId partnership, int count, CancellationToken cancellationToken);

    /// <summary>Balances from the ledger on two time axes; null when the caller may not see the partnership.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="partnership">Which partnership.</param>
    /// <param name="axes">What counts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<PartyBalance>?> BalancesAsync(Caller caller, PartnershipId partnership, TimeAxes axes, CancellationToken cancellationToken);

    /// <summary>Sums of the partnership's ledger per year, category and party; null when the caller may not see the partnership.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="partnership">Which partnership.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<LedgerSum>?> SumsAsync(Caller caller, PartnershipId partnership, CancellationToken cancellationToken);

    /// <summary>Everything an actor takes part in, with sums per partnership and year; null when it is not the caller's own.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="actor">Whose portfolio.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<PortfolioLine>?> PortfolioAsync(Caller caller, ActorId actor, CancellationToken cancellationToken);

    /// <summary>The next events of entities that the caller may see, in global order.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="afterPosition">Exclusive; 0 for the beginning.</param>
    /// <param name="limit">The most events, 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FeedPage> FeedAsync(Caller caller, long afterPosition, int limit, CancellationToken cancellationToken);
}
