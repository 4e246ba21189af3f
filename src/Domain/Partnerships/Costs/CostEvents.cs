using NetworkHub.Sharing.Allocation;

namespace NetworkHub.Domain.Partnerships;

/// <summary>A cost was posted and shared. The version of this event is its entry number.</summary>
/// <param name="Cost">What was paid.</param>
/// <param name="Basis">Number of the basis it was shared by.</param>
/// <param name="Shares">Each active party's share; their sum is the amount.</param>
public sealed record CostPosted(Cost Cost, int Basis, IReadOnlyList<PartyShare> Shares) : IPartnershipEvent;

/// <summary>A posted cost was taken back whole.</summary>
/// <param name="Entry">The entry number of what is taken back.</param>
/// <param name="Date">The day the reversal counts from.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
/// <param name="Cost">What had been posted.</param>
/// <param name="Basis">The basis it had been shared by.</param>
/// <param name="Shares">What each party had been given and now gets back.</param>
public sealed record CostReversed(long Entry, DateOnly Date, string Reason, Cost Cost, int Basis, IReadOnlyList<PartyShare> Shares) : IPartnershipEvent;
