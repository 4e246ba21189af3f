using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Ends a party's part in new postings.</summary>
/// <param name="Party">Who.</param>
/// <param name="LastDay">The last day.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record ExitParty(ActorId Party, DateOnly LastDay) : IPartnershipCommand
{
    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Membership.Exit(state, this);
}
