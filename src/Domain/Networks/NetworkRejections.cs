using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>Members of the request are missing or wrong.</summary>
/// <param name="All">Every fault.</param>
public sealed record NetworkInvalid(IReadOnlyList<FieldFault> All)
    : Rejection("network-invalid", RejectionKind.Invalid, "The network has members that are missing or wrong. Mend each place listed and send it again.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<FieldFault> Faults => All;
}

/// <summary>The actor is no member of the network.</summary>
/// <param name="Actor">Who.</param>
public sealed record NotAMember(ActorId Actor)
    : Rejection("not-a-member", RejectionKind.Conflict, $"'{Actor}' is not a member of the network at present. Add it as a member first.", "/actor");

/// <summary>An earlier membership of the actor covers the day.</summary>
/// <param name="Actor">Who.</param>
/// <param name="LastDay">The earlier membership's last day.</param>
public sealed record StillAMember(ActorId Actor, DateOnly LastDay)
    : Rejection("still-a-member", RejectionKind.Conflict, $"'{Actor}' is a member until {LastDay:yyyy-MM-dd}. Let it join again from a later day.", "/from");
