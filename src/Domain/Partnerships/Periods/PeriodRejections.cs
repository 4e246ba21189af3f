using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The budget year is closed.</summary>
/// <param name="Year">The year.</param>
public sealed record YearIsClosed(int Year)
    : Rejection("year-closed", RejectionKind.Conflict, $"The budget year {Year} is closed. Date it in an open year.", "/date");
