using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>Members of the request are missing or wrong.</summary>
/// <param name="All">Every error.</param>
public sealed record NetworkInvalid(IReadOnlyList<ValidationError> All) : Rejection("network-invalid", RejectionKind.Invalid)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ValidationError> Errors => All;
}
