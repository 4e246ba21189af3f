using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Proposes the fewest transfers that clear the balances.</summary>
/// <param name="Settlement">The id it gets.</param>
[Access(Who.Secretariat, Rights.Settle)]
public sealed record ProposeSettlement(SettlementId Settlement) : IPartnershipCommand
{
    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Settling.Propose(state, this);
}
