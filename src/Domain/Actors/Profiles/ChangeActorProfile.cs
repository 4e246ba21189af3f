using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Replaces the actor's profile.</summary>
/// <param name="Profile">The new profile, whole.</param>
[Access(Who.OwnOrganisation, Rights.Write)]
public sealed record ChangeActorProfile(ActorProfile Profile) : IActorCommand
{
    /// <inheritdoc/>
    public Decision Decide(ActorState state, in DecisionContext context) => state.HasEnded(context.Now) ?? Correcting.Change(state, this);
}
