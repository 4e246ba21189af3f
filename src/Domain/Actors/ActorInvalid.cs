using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Members of the actor are missing or wrong.</summary>
/// <param name="All">Every error.</param>
public sealed record ActorInvalid(IReadOnlyList<ValidationError> All) : Rejection("actor-invalid", RejectionKind.Invalid)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ValidationError> Errors => All;
}
