using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>The solutions of cost games, to choose from.</summary>
internal static class SolutionTexts
{
    /// <summary>All solutions by their names in JSON, those most used first.</summary>
    public static IReadOnlyList<(string Value, LocalizedText Text)> All { get; } =
    [
        Of("nucleolus", "the least satisfied group is as satisfied as can be", "den mindst tilfredse gruppe er så tilfreds som muligt"),
        Of("shapley", "the average of what each adds", "gennemsnittet af, hvad hver føjer til"),
        Of("weightedShapley", "what a group saves together by weights", "hvad en gruppe sparer sammen, efter vægte"),
        Of("perCapitaNucleolus", "satisfaction per member", "tilfredshed pr. medlem"),
        Of("preNucleolus", "parties may pay more than alone", "parter må betale mere end alene"),
        Of("scrb", "what each causes, the rest by what each saves", "hvad hver forårsager, resten efter hvad hver sparer"),
        Of("aca", "the same, also for those who save nothing", "det samme, også for dem, der intet sparer"),
        Of("equalCharge", "the same for everyone", "det samme for alle"),
        Of("equalNonSeparable", "what each causes, the rest equally", "hvad hver forårsager, resten ligeligt"),
        Of("tau", "between the least claim and the most hope", "mellem mindste krav og største håb"),
        Of("gately", "equal temptation to leave", "lige stor fristelse til at gå"),
    ];

    /// <summary>What people call a solution, as it is written inside a sentence.</summary>
    /// <param name="solution">Its name in JSON.</param>
    public static LocalizedText Called(string solution) => new(Called(solution, Language.English), Called(solution, Language.Danish));

    private static string Called(string solution, Language language) =>
        MessageTexts.Hub.Find($"{MessageTexts.WordPrefix}solution.{solution}", language) ?? solution;

    private static (string Value, LocalizedText Text) Of(string solution, string en, string da)
    {
        var called = Called(solution);
        return (solution, new($"{Capital(called.En)}: {en}", $"{Capital(called.Da)}: {da}"));
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
