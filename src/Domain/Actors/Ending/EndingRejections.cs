using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>The actor's last day has passed, so nothing about it changes any more.</summary>
/// <param name="LastDay">Its last day.</param>
/// <param name="Successor">Who took over, if anybody.</param>
public sealed record ActorHasEnded(DateOnly LastDay, ActorId? Successor) : Rejection(
    "actor-ended",
    RejectionKind.Conflict,
    Successor is { } successor
        ? $"The actor ended on {LastDay:yyyy-MM-dd}. Use its successor '{successor}'."
        : $"The actor ended on {LastDay:yyyy-MM-dd} and has no successor.");
