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
