using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Actors;

/// <summary>The actor's last day has passed, so nothing about it changes any more.</summary>
/// <param name="LastDay">Its last day.</param>
/// <param name="Successor">Who took over, if anybody.</param>
public sealed record ActorHasEnded(DateOnly LastDay, ActorId? Successor) : Rejection("actor-ended", RejectionKind.Conflict)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => Successor is { } successor
        ? [Argument.Date("lastDay", LastDay), Argument.Entity("successor", successor.Value)]
        : [Argument.Date("lastDay", LastDay)];
}
