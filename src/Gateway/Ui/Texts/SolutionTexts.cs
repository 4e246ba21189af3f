using NetworkHub.Sharing.Explaining;

namespace NetworkHub.Gateway.Ui.Texts;

/// <summary>The solutions of cost games by name.</summary>
internal static class SolutionTexts
{
    /// <summary>All solutions by their names in JSON, those most used first.</summary>
    public static IReadOnlyList<(string Value, LocalizedText Text)> All { get; } =
    [
        ("nucleolus", new("Nucleolus: the least satisfied group is as satisfied as can be", "Nucleolus: den mindst tilfredse gruppe er så tilfreds som muligt")),
        ("shapley", new("Shapley value: the average of what each adds", "Shapley-værdien: gennemsnittet af, hvad hver føjer til")),
        ("weightedShapley", new("Weighted Shapley value", "Vægtet Shapley-værdi")),
        ("perCapitaNucleolus", new("Per-capita nucleolus: satisfaction per member", "Nucleolus pr. medlem: tilfredshed pr. medlem")),
        ("preNucleolus", new("Pre-nucleolus: parties may pay more than alone", "Præ-nucleolus: parter må betale mere end alene")),
        ("scrb", new("SCRB: what each causes, the rest by what each saves", "SCRB: hvad hver forårsager, resten efter hvad hver sparer")),
        ("aca", new("ACA: the same, by the alternative cost avoided", "ACA: det samme, efter den sparede alternative udgift")),
        ("equalCharge", new("Equal charge: the same for everyone", "Ens pris: det samme for alle")),
        ("equalNonSeparable", new("Equal non-separable: what each causes, the rest equally", "Ligeligt uadskilleligt: hvad hver forårsager, resten ligeligt")),
        ("tau", new("Tau value: between the least claim and the most hope", "Tau-værdien: mellem mindste krav og største håb")),
        ("gately", new("Gately point: equal temptation to leave", "Gately-punktet: lige stor fristelse til at gå")),
    ];

    /// <summary>The solution's name without what explains it.</summary>
    public static LocalizedText NameOf(string solution) =>
        All.FirstOrDefault(one => one.Value == solution).Text is { } text ? new(text.En.Split(':')[0], text.Da.Split(':')[0]) : new(solution, solution);
}
