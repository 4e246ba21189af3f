using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

/// <summary>A coalition that an allocation treats worse than it would do on its own.</summary>
/// <param name="Coalition">The players, in ordinal order.</param>
/// <param name="Alone">Its own value.</param>
/// <param name="Here">What the allocation gives it in sum: more than alone for costs, less for savings.</param>
public sealed record Objection(IReadOnlyList<string> Coalition, Fraction Alone, Fraction Here);
