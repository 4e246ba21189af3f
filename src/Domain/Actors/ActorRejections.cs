using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Members of the actor are missing or wrong.</summary>
/// <param name="All">Every fault.</param>
public sealed record ActorInvalid(IReadOnlyList<FieldFault> All)
    : Rejection("actor-invalid", RejectionKind.Invalid, "The actor has members that are missing or wrong. Mend each place listed and send it again.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<FieldFault> Faults => All;
}

/// <summary>The actor's last day has passed, so nothing about it changes any more.</summary>
/// <param name="LastDay">Its last day.</param>
/// <param name="Successor">Who took over, if anybody.</param>
public sealed record ActorHasEnded(DateOnly LastDay, ActorId? Successor) : Rejection(
    "actor-ended",
    RejectionKind.Conflict,
    Successor is { } successor
        ? $"The actor ended on {LastDay:yyyy-MM-dd}. Use its successor '{successor}'."
        : $"The actor ended on {LastDay:yyyy-MM-dd} and has no successor.");
