namespace NetworkHub.Sharing.Games;

/// <summary>The solutions that a game can be shared by, by their names in JSON.</summary>
public static class Solutions
{
    private static readonly Dictionary<string, Func<Game, SolutionOutcome>> ByName = new(StringComparer.Ordinal)
    {
        ["shapley"] = game => game.Shapley(),
        ["weightedShapley"] = game => game.WeightedShapley(),
        ["nucleolus"] = game => game.Nucleolus(),
        ["perCapitaNucleolus"] = game => game.PerCapitaNucleolus(),
        ["preNucleolus"] = game => game.PreNucleolus(),
        ["scrb"] = SeparableCosts.RemainingBenefits,
        ["aca"] = SeparableCosts.AlternativeCostAvoided,
        ["equalCharge"] = SeparableCosts.EqualCharge,
        ["equalNonSeparable"] = SeparableCosts.EqualNonSeparable,
        ["tau"] = game => game.Tau(),
        ["gately"] = SeparableCosts.Gately,
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Shares a game by a solution.</summary>
    /// <exception cref="KeyNotFoundException">No solution has the name.</exception>
    public static SolutionOutcome Solve(Game game, string solution) => ByName[solution](game);
}
