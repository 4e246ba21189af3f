using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

/// <summary>A solution's allocation, or why the game has none.</summary>
/// <param name="Allocation">What each player pays (cost) or gets (savings), in the order of the players; null when there is none.</param>
/// <param name="Reason">Why there is none, in English; null when there is an allocation.</param>
public sealed record SolutionOutcome(IReadOnlyList<Fraction>? Allocation, string? Reason)
{
    internal static SolutionOutcome Of(IReadOnlyList<Fraction> allocation) => new(allocation, null);

    internal static SolutionOutcome None(string reason) => new(null, reason);
}
