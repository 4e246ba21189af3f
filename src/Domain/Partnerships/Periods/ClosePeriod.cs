using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Closes a budget year: its costs and shares stay as they are. What parties pay each other is not part of them, so a settlement
/// is closed with the day it was paid on, whatever year that is in.</summary>
/// <param name="Year">The calendar year.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record ClosePeriod(int Year) : IPartnershipCommand
{
    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Closing.Close(state, this);
}
