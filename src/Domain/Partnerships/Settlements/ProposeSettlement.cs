namespace NetworkHub.Domain.Partnerships;

/// <summary>Proposes the fewest transfers that clear the balances.</summary>
/// <param name="Settlement">The id it gets.</param>
public sealed record ProposeSettlement(SettlementId Settlement) : IPartnershipCommand;
