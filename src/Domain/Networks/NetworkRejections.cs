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
