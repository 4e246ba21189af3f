using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Approves a settlement for one party.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Party">Who approves.</param>
/// <param name="Note">Reference to the party's own approval, or empty; at most 500 characters.</param>
[Access(Who.PartyConcerned, Rights.Settle)]
public sealed record ApproveSettlement(SettlementId Settlement, ActorId Party, string Note = "") : IPartnershipCommand, IConcernsParty
{
    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Settling.Approve(state, this);
}
