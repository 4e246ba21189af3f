using System.Collections.Immutable;

namespace NetworkHub.Domain.Actors;

/// <summary>An actor as its events make it.</summary>
public sealed record ActorState
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
}
