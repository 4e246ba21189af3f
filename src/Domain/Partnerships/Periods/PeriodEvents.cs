namespace NetworkHub.Domain.Partnerships;

/// <summary>A budget year was closed: no cost, reversal or true-up can be dated in it any more.</summary>
/// <param name="Year">The calendar year.</param>
public sealed record PeriodClosed(int Year) : IPartnershipEvent;
