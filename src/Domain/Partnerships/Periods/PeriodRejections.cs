using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The budget year is closed.</summary>
/// <param name="Year">The year.</param>
public sealed record YearIsClosed(int Year) : Rejection("year-closed", RejectionKind.Conflict, "/date")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Year("year", Year)];
}
