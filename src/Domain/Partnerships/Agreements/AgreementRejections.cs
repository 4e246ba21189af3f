using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The sharing rule cannot be used by these parties.</summary>
/// <param name="All">Every error, with its place in the rule.</param>
public sealed record RuleInvalid(IReadOnlyList<ValidationError> All) : Rejection("rule-invalid", RejectionKind.Invalid)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ValidationError> Errors => All;
}
