using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>States that the transfers are paid.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="PaidOn">The day of payment.</param>
/// <param name="Reference">Reference to the payment, or empty; at most 500 characters.</param>
[Access(Who.Secretariat, Rights.Settle)]
public sealed record CloseSettlement(SettlementId Settlement, DateOnly PaidOn, string Reference = "") : IPartnershipCommand
{
    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Settling.Close(state, this);
}
