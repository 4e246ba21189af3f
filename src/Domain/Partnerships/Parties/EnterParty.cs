using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>An actor and the day it becomes a party.</summary>
/// <param name="Party">Who.</param>
/// <param name="From">The first day.</param>
public sealed record PartyEntry(ActorId Party, DateOnly From);

/// <summary>Takes an actor in as a party.</summary>
/// <param name="Entry">Who, and from when.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record EnterParty(PartyEntry Entry) : IPartnershipCommand
{
    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Membership.Enter(state, this);
}
