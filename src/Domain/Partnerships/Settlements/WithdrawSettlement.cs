namespace NetworkHub.Domain.Partnerships;

/// <summary>Gives a settlement up.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record WithdrawSettlement(SettlementId Settlement, string Reason) : IPartnershipCommand;
