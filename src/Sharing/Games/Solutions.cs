using NetworkHub.Sharing.Explaining;

namespace NetworkHub.Sharing.Games;

/// <summary>The solutions that a game can be shared by, by their names in JSON.</summary>
public static class Solutions
{
    private static readonly Dictionary<string, (Func<Game, SolutionOutcome> Solve, LocalizedText Called)> ByName = new(StringComparer.Ordinal)
    {
        ["shapley"] = (game => game.Shapley(), new("Shapley value", "Shapley-værdien")),
        ["weightedShapley"] = (game => game.WeightedShapley(), new("weighted Shapley value", "den vægtede Shapley-værdi")),
        ["nucleolus"] = (game => game.Nucleolus(), new("nucleolus", "nucleolus")),
        ["perCapitaNucleolus"] = (game => game.PerCapitaNucleolus(), new("per-capita nucleolus", "nucleolus pr. medlem")),
        ["preNucleolus"] = (game => game.PreNucleolus(), new("pre-nucleolus", "præ-nucleolus")),
        ["scrb"] = (SeparableCosts.RemainingBenefits, new("SCRB method (separable costs, remaining benefits)", "SCRB-metoden (separable omkostninger, resterende fordele)")),
        ["aca"] = (SeparableCosts.AlternativeCostAvoided, new("ACA method (alternative cost avoided)", "ACA-metoden (sparet alternativ omkostning)")),
        ["equalCharge"] = (SeparableCosts.EqualCharge, new("equal charge", "ens pris")),
        ["equalNonSeparable"] = (SeparableCosts.EqualNonSeparable, new("ENSC method (equal non-separable costs)", "ENSC-metoden (lige store ikke-separable omkostninger)")),
        ["tau"] = (game => game.Tau(), new("tau value", "tau-værdien")),
        ["gately"] = (SeparableCosts.Gately, new("Gately point", "Gately-punktet")),
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>What people call a solution, as it stands inside a sentence.</summary>
    /// <exception cref="KeyNotFoundException">No solution has the name.</exception>
    public static LocalizedText Called(string solution) => ByName[solution].Called;

    /// <summary>Shares a game by a solution.</summary>
    /// <exception cref="KeyNotFoundException">No solution has the name.</exception>
    public static SolutionOutcome Solve(Game game, string solution) => ByName[solution].Solve(game);
}
