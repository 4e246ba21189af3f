using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>The actor's profile was replaced.</summary>
/// <param name="Profile">The new profile, whole.</param>
[StoredAs("actor.profile-changed", 1)]
public sealed record ActorProfileChanged(ActorProfile Profile) : IActorEvent
{
    /// <inheritdoc/>
    public ActorState Evolve(ActorState state) => state with { Profile = Profile };
}
