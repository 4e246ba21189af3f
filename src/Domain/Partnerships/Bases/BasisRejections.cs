using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The rule in force cannot share the cost: figures are missing on the day, or the caps hold less.</summary>
/// <param name="Date">The day of the posting.</param>
/// <param name="All">What is missing, or by how much the caps are exceeded.</param>
public sealed record SharingNotPossible(DateOnly Date, IReadOnlyList<ValidationError> All) : Rejection("sharing-not-possible", RejectionKind.Conflict)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Date("date", Date)];

    /// <inheritdoc/>
    public override IReadOnlyList<ValidationError> Errors => All;
}

/// <summary>The agreement follows an index, and the factor of a year is not agreed yet.</summary>
/// <param name="Year">The first year without one.</param>
public sealed record IndexFactorMissing(int Year) : Rejection("index-factor-missing", RejectionKind.Conflict, "/date")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Year("year", Year)];
}
