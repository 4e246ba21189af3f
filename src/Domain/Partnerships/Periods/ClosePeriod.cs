namespace NetworkHub.Domain.Partnerships;

/// <summary>Closes a budget year: its costs and shares stay as they are. What parties pay each other is not part of them, so a settlement
/// is closed with the day it was paid on, whatever year that is in.</summary>
/// <param name="Year">The calendar year.</param>
public sealed record ClosePeriod(int Year) : IPartnershipCommand;
