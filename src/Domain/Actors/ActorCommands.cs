using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>What can be asked of an actor.</summary>
public interface IActorCommand : ICommand;

/// <summary>Brings an actor into the hub.</summary>
/// <param name="Profile">Who it is.</param>
/// <param name="ValidFrom">The first day it exists; null when that is not known.</param>
/// <param name="KeyFigures">Key figures known from the start; may be empty.</param>
public sealed record RegisterActor(ActorProfile Profile, DateOnly? ValidFrom, IReadOnlyList<RecordedKeyFigure> KeyFigures)
    : IActorCommand, IFoundingCommand;

/// <summary>Replaces the actor's profile.</summary>
/// <param name="Profile">The new profile, whole.</param>
public sealed record ChangeActorProfile(ActorProfile Profile) : IActorCommand;

/// <summary>Records key figures; one of the same key and date replaces the earlier.</summary>
/// <param name="Figures">At least one.</param>
public sealed record RecordKeyFigures(IReadOnlyList<RecordedKeyFigure> Figures) : IActorCommand;

/// <summary>Ends the actor, now or on a day to come; until that day has passed, the end may be changed.</summary>
/// <param name="LastDay">The last day it exists.</param>
/// <param name="Successor">Who takes over; null when nobody does.</param>
public sealed record EndActor(DateOnly LastDay, ActorId? Successor) : IActorCommand;
