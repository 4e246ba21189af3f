using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Ends the actor, now or on a day to come; until that day has passed, the end may be changed.</summary>
/// <param name="LastDay">The last day it exists.</param>
/// <param name="Successor">Who takes over; null when nobody does.</param>
[Access(Who.Operator)]
public sealed record EndActor(DateOnly LastDay, ActorId? Successor) : IActorCommand
{
    /// <inheritdoc/>
    public Decision Decide(ActorState state, in DecisionContext context) => Ending.End(state, this, context.Now);
}
