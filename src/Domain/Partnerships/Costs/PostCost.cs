using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Posts a cost and shares it by the agreement.</summary>
/// <param name="Cost">What was paid.</param>
/// <param name="Currency">The currency that the caller stated for the amount.</param>
[Access(Who.PartyConcerned, Rights.Write)]
[Access(Who.Secretariat, Rights.Write)]
public sealed record PostCost(Cost Cost, Currency Currency) : IPartnershipCommand, IConcernsParty
{
    ActorId IConcernsParty.Party => Cost.PaidBy;

    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Costs.Post(state, this);
}
