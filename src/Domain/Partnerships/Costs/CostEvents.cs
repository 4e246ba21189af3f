using System.Collections.Immutable;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Allocation;

namespace NetworkHub.Domain.Partnerships;

/// <summary>A cost was posted and shared. The version of this event is its entry number.</summary>
/// <param name="Cost">What was paid.</param>
/// <param name="Basis">Number of the basis it was shared by.</param>
/// <param name="Shares">Each active party's share; their sum is the amount.</param>
[StoredAs("partnership.cost-posted", 1)]
public sealed record CostPosted(Cost Cost, int Basis, IReadOnlyList<PartyShare> Shares) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state)
    {
        var basis = state.Bases[Basis - 1];
        var key = basis.ScopeOf(Cost.Date, Cost.Category);
        var scope = state.Scopes.GetValueOrDefault(key, AllocationState.Empty).Take(basis.Function, Cost.Amount, Shares);
        return state with
        {
            Scopes = state.Scopes.SetItem(key, scope),
            Paid = state.Paid.SetItem(Cost.PaidBy, state.Paid.GetValueOrDefault(Cost.PaidBy) + Cost.Amount),
            TotalPaid = state.TotalPaid + Cost.Amount,
            BasisOfDay = state.BasisOfDay.ContainsKey(Cost.Date) ? state.BasisOfDay : state.BasisOfDay.Add(Cost.Date, basis.Number),
        };
    }
}

/// <summary>A posted cost was taken back whole.</summary>
/// <param name="Entry">The entry number of what is taken back.</param>
/// <param name="Date">The day the reversal counts from.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
/// <param name="Cost">What had been posted.</param>
/// <param name="Basis">The basis it had been shared by.</param>
/// <param name="Shares">What each party had been given and now gets back.</param>
[StoredAs("partnership.cost-reversed", 1)]
public sealed record CostReversed(long Entry, DateOnly Date, string Reason, Cost Cost, int Basis, IReadOnlyList<PartyShare> Shares)
    : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state)
    {
        var basis = state.Bases[Basis - 1];
        var key = basis.ScopeOf(Cost.Date, Cost.Category);
        return state with
        {
            Scopes = state.Scopes.SetItem(key, state.Scopes[key].Reverse(basis.Function, Cost.Amount, Shares)),
            Paid = state.Paid.SetItem(Cost.PaidBy, state.Paid.GetValueOrDefault(Cost.PaidBy) - Cost.Amount),
            TotalPaid = state.TotalPaid - Cost.Amount,
            Reversed = state.Reversed.Add(Entry),
        };
    }
}
