namespace NetworkHub.Sharing.Allocation;

/// <summary>What a party is given of one posting.</summary>
/// <param name="Party">The party's id.</param>
/// <param name="MinorUnits">Its share in minor units; negative for a credit or a gain.</param>
public readonly record struct PartyShare(string Party, long MinorUnits);

/// <summary>A posting's outcome.</summary>
/// <param name="Next">The state after the posting.</param>
/// <param name="Shares">
/// The shares, which sum to the posting, in ordinal order: every party of the share function, and any earlier party that is given something.
/// </param>
public sealed record Posting(AllocationState Next, IReadOnlyList<PartyShare> Shares);
