using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Gives a settlement up.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Reason">1 to 500 characters.</param>
[Access(Who.Secretariat, Rights.Settle)]
public sealed record WithdrawSettlement(SettlementId Settlement, string Reason) : IPartnershipCommand
{
    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Settling.Withdraw(state, this);
}
