using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The sharing rule cannot be used by these parties.</summary>
/// <param name="All">Every fault, with its place in the rule.</param>
public sealed record RuleInvalid(IReadOnlyList<FieldFault> All)
    : Rejection("rule-invalid", RejectionKind.Invalid, "The sharing rule cannot be used by these parties. Mend each place listed and send it again.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<FieldFault> Faults => All;
}
