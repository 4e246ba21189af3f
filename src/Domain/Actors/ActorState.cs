using System.Collections.Immutable;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>An actor as its events make it.</summary>
[Access(Who.Anyone, Rights.Read)]
public sealed record ActorState : IEntityState
{
    /// <summary>Before the first event.</summary>
    public static ActorState Initial { get; } = new();

    /// <summary>Who it is; null before registration.</summary>
    public ActorProfile? Profile { get; init; }

    /// <summary>The first day it exists; null when not known.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day it exists; null when no end is known.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Who takes over after <see cref="LastDay"/>; null when nobody does.</summary>
    public ActorId? Successor { get; init; }

    /// <summary>The key figures in order of key and date.</summary>
    public ImmutableList<RecordedKeyFigure> KeyFigures { get; init; } = [];

    /// <inheritdoc/>
    public bool Has(Who role, ActorId organisation) => false;

    // An end that lies ahead is a plan, under which the actor lives on and which may change.
    internal Decision? HasEnded(DateTimeOffset now) =>
        LastDay is { } lastDay && lastDay < DateOnly.FromDateTime(now.UtcDateTime)
            ? Decision.Refuse(new ActorHasEnded(lastDay, Successor))
            : null;
}
