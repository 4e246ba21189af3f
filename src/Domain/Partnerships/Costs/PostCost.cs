using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Posts a cost and shares it by the agreement.</summary>
/// <param name="Cost">What was paid.</param>
/// <param name="Currency">The currency that the caller stated for the amount.</param>
public sealed record PostCost(Cost Cost, Currency Currency) : IPartnershipCommand;
