using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Allocation;

namespace NetworkHub.Gateway.Features.Partnerships.Costs;

/// <summary>A posted cost or its reversal, as its page shows it.</summary>
/// <param name="Cost">What was paid.</param>
/// <param name="Date">The day the entry counts from.</param>
/// <param name="Basis">What it was shared by.</param>
/// <param name="Shares">What each party was given, or got back.</param>
/// <param name="Reverses">The entry that is taken back; null for a cost.</param>
/// <param name="Reason">Why; empty for a cost.</param>
internal sealed record PostedEntry(Cost Cost, DateOnly Date, SharingBasis Basis, IReadOnlyList<PartyShare> Shares, long? Reverses, string Reason)
{
    /// <summary>Whether it takes another entry back.</summary>
    public bool IsReversal => Reverses is not null;

    /// <summary>The entry that an event made; null when it made none.</summary>
    public static PostedEntry? From(IEvent @event, PartnershipState state) => @event switch
    {
        CostPosted it => new(it.Cost, it.Cost.Date, state.Bases[it.Basis - 1], it.Shares, null, ""),
        CostReversed it => new(it.Cost, it.Date, state.Bases[it.Basis - 1], it.Shares, it.Entry, it.Reason),
        _ => null,
    };
}
