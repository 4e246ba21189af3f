using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>What can happen to an actor.</summary>
public interface IActorEvent : IEvent;

/// <summary>The actor came into the hub.</summary>
/// <param name="Profile">Who it is.</param>
/// <param name="ValidFrom">The first day it exists; null when that is not known.</param>
public sealed record ActorRegistered(ActorProfile Profile, DateOnly? ValidFrom) : IActorEvent;

/// <summary>The actor's profile was replaced.</summary>
/// <param name="Profile">The new profile, whole.</param>
public sealed record ActorProfileChanged(ActorProfile Profile) : IActorEvent;

/// <summary>Key figures were recorded; one of the same key and date replaces the earlier.</summary>
/// <param name="Figures">At least one.</param>
public sealed record KeyFiguresRecorded(IReadOnlyList<RecordedKeyFigure> Figures) : IActorEvent;

/// <summary>The actor ends, as when two regions merge; takes the place of an end that was planned before.</summary>
/// <param name="LastDay">The last day it exists.</param>
/// <param name="Successor">Who takes over its rights and duties; null when nobody does.</param>
public sealed record ActorEnded(DateOnly LastDay, ActorId? Successor) : IActorEvent;
