namespace NetworkHub.Domain.Partnerships;

/// <summary>States that the transfers are paid.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="PaidOn">The day of payment.</param>
/// <param name="Reference">Reference to the payment, or empty; at most 500 characters.</param>
public sealed record CloseSettlement(SettlementId Settlement, DateOnly PaidOn, string Reference = "") : IPartnershipCommand;
