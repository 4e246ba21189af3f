using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Members of the request are missing or wrong.</summary>
/// <param name="All">Every fault.</param>
public sealed record PartnershipInvalid(IReadOnlyList<FieldFault> All)
    : Rejection("partnership-invalid", RejectionKind.Invalid, "The request has members that are missing or wrong. Mend each place listed and send it again.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<FieldFault> Faults => All;
}
