using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Members of the request are missing or wrong.</summary>
/// <param name="All">Every error.</param>
public sealed record PartnershipInvalid(IReadOnlyList<ValidationError> All) : Rejection("partnership-invalid", RejectionKind.Invalid)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ValidationError> Errors => All;
}
