using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>The actor is no member of the network.</summary>
/// <param name="Actor">Who.</param>
public sealed record NotAMember(ActorId Actor)
    : Rejection("not-a-member", RejectionKind.Conflict, $"'{Actor}' is not a member of the network at present. Add it as a member first.", "/actor");

/// <summary>An earlier membership of the actor covers the day.</summary>
/// <param name="Actor">Who.</param>
/// <param name="LastDay">The earlier membership's last day.</param>
public sealed record StillAMember(ActorId Actor, DateOnly LastDay)
    : Rejection("still-a-member", RejectionKind.Conflict, $"'{Actor}' is a member until {LastDay:yyyy-MM-dd}. Let it join again from a later day.", "/from");
