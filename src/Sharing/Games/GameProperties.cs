namespace NetworkHub.Sharing.Games;

/// <summary>What is known of a game; null where the game is too large to check.</summary>
/// <param name="Subadditive">Joining never costs more than staying apart; for savings, never gains less (superadditive).</param>
/// <param name="Monotone">More players never have a lower value.</param>
/// <param name="Convex">It pays more to join the larger the coalition is: costs are concave, savings convex.</param>
public sealed record GameProperties(bool? Subadditive, bool Monotone, bool Convex);
