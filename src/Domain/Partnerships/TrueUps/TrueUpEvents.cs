using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Allocation;

namespace NetworkHub.Domain.Partnerships;

/// <summary>
/// What parties have been given of a total was brought to what the agreement gives of it. The version of this event is its entry number.
/// </summary>
/// <param name="Point">At the end of a year, or where pain and gain is assessed.</param>
/// <param name="Date">The day it counts from.</param>
/// <param name="Category">The cost category.</param>
/// <param name="Basis">Number of the basis it was shared by.</param>
/// <param name="Total">What had been posted in the category and year, or over the agreement's life.</param>
/// <param name="Shares">What each party's share changes by; they sum to zero.</param>
/// <param name="Forecast">What the whole was expected to cost; null but for an assessment at completion.</param>
[StoredAs("partnership.shares-trued-up", 1)]
public sealed record SharesTruedUp(
    TrueUpPoint Point, DateOnly Date, string Category, int Basis, long Total, IReadOnlyList<PartyShare> Shares, long? Forecast = null)
    : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state)
    {
        var basis = state.Bases[Basis - 1];
        var key = basis.ScopeOf(Date, Category);
        var scope = state.Scopes[key].TakeTrueUp(basis.FunctionAt(Point, Forecast), Shares);
        return state with { Scopes = state.Scopes.SetItem(key, scope) };
    }
}
