using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Brings shares to what the agreement gives of the whole, by what is known now.</summary>
/// <param name="Point">At the end of a year, or where pain and gain is assessed.</param>
/// <param name="Date">The day it counts from: 31 December at the end of a year.</param>
/// <param name="Category">Only this cost category; null for all. Needed at completion.</param>
/// <param name="Forecast">What the category is expected to cost in all; at completion only.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record TrueUpShares(TrueUpPoint Point, DateOnly Date, string? Category = null, Forecast? Forecast = null) : IPartnershipCommand
{
    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => TruingUp.Decide(state, this);
}

/// <summary>What a work is expected to cost when it is done.</summary>
/// <param name="Amount">Minor units, above zero.</param>
/// <param name="Currency">The currency that the caller stated for the amount.</param>
public sealed record Forecast(long Amount, Currency Currency);
