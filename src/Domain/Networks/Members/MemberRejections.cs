using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Networks;

/// <summary>The actor is no member of the network.</summary>
/// <param name="Actor">Who.</param>
public sealed record NotAMember(ActorId Actor) : Rejection("not-a-member", RejectionKind.Conflict, "/actor")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Entity("actor", Actor.Value)];
}

/// <summary>An earlier membership of the actor covers the day.</summary>
/// <param name="Actor">Who.</param>
/// <param name="LastDay">The earlier membership's last day.</param>
public sealed record StillAMember(ActorId Actor, DateOnly LastDay) : Rejection("still-a-member", RejectionKind.Conflict, "/from")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Entity("actor", Actor.Value), Argument.Date("lastDay", LastDay)];
}
