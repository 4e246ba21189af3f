using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>The actor came into the hub.</summary>
/// <param name="Profile">Who it is.</param>
/// <param name="ValidFrom">The first day it exists; null when that is not known.</param>
[StoredAs("actor.registered", 1)]
public sealed record ActorRegistered(ActorProfile Profile, DateOnly? ValidFrom) : IActorEvent
{
    /// <inheritdoc/>
    public ActorState Evolve(ActorState state) => state with { Profile = Profile, ValidFrom = ValidFrom };
}
