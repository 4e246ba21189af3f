using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>The actor ends, as when two regions merge; takes the place of an end that was planned before.</summary>
/// <param name="LastDay">The last day it exists.</param>
/// <param name="Successor">Who takes over its rights and duties; null when nobody does.</param>
[StoredAs("actor.ended", 1)]
public sealed record ActorEnded(DateOnly LastDay, ActorId? Successor) : IActorEvent
{
    /// <inheritdoc/>
    public ActorState Evolve(ActorState state) => state with { LastDay = LastDay, Successor = Successor };
}
