namespace NetworkHub.Domain.Actors;

/// <summary>Ends the actor, now or on a day to come; until that day has passed, the end may be changed.</summary>
/// <param name="LastDay">The last day it exists.</param>
/// <param name="Successor">Who takes over; null when nobody does.</param>
public sealed record EndActor(DateOnly LastDay, ActorId? Successor) : IActorCommand;
