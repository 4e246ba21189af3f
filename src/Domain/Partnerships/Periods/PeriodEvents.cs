using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>A budget year was closed: no cost, reversal or true-up can be dated in it any more.</summary>
/// <param name="Year">The calendar year.</param>
[StoredAs("partnership.period-closed", 1)]
public sealed record PeriodClosed(int Year) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state) => state with { ClosedYears = state.ClosedYears.Add(Year) };
}
