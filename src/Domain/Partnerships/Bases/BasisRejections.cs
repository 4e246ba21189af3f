using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The rule in force cannot share the cost: figures are missing on the day, or the caps hold less.</summary>
/// <param name="Date">The day of the posting.</param>
/// <param name="All">What is missing, or by how much the caps are exceeded.</param>
public sealed record SharingNotPossible(DateOnly Date, IReadOnlyList<FieldFault> All) : Rejection(
    "sharing-not-possible",
    RejectionKind.Conflict,
    $"The agreement cannot share a cost of {Date:yyyy-MM-dd}: {string.Join(' ', All.Select(fault => fault.Text))}")
{
    /// <inheritdoc/>
    public override IReadOnlyList<FieldFault> Faults => All;
}

/// <summary>The agreement follows an index, and the factor of a year is not agreed yet.</summary>
/// <param name="Year">The first year without one.</param>
public sealed record IndexFactorMissing(int Year) : Rejection(
    "index-factor-missing",
    RejectionKind.Conflict,
    $"The agreement has no index factor for {Year}. Adopt a version of it that has, and send this again.",
    "/date");
