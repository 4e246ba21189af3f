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
