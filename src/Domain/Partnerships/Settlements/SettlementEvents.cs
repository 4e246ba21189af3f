using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Partnerships;

/// <summary>A settlement was proposed that would clear the balances.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Transfers">Who pays whom; at least one.</param>
public sealed record SettlementProposed(SettlementId Settlement, IReadOnlyList<SettlementTransfer> Transfers) : IPartnershipEvent;

/// <summary>A party that pays or receives approved the settlement.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Party">Who approved.</param>
/// <param name="Note">Reference to the party's own approval, or empty.</param>
public sealed record SettlementApproved(SettlementId Settlement, ActorId Party, string Note) : IPartnershipEvent;

/// <summary>The settlement was given up before it was paid.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
public sealed record SettlementWithdrawn(SettlementId Settlement, string Reason) : IPartnershipEvent;

/// <summary>The transfers were paid; balances are changed by them.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="PaidOn">The day of payment.</param>
/// <param name="Reference">Reference to the payment, or empty.</param>
public sealed record SettlementClosed(SettlementId Settlement, DateOnly PaidOn, string Reference) : IPartnershipEvent;
