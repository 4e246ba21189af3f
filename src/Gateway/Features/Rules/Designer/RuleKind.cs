using System.Text.Json.Nodes;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>A kind of rule: what its form consists of, and how a rule of it starts. A new kind is a row in <see cref="All"/>.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Lead">What it does.</param>
/// <param name="Own">Its parts, besides those that every rule has.</param>
/// <param name="Start">A rule of the kind that works at once, made from the rule that stood in its place.</param>
internal sealed record RuleKind(string Name, LocalizedText Title, LocalizedText Lead, IReadOnlyList<RulePart> Own, Func<RuleStart, JsonObject> Start)
{
    private static readonly PartiesPart Among = new("among", RuleTexts.Among) { Optional = true, Hint = RuleTexts.AmongHint };

    private static readonly InnerPart ItemRule = new("rule", RuleTexts.IsShared);

    /// <summary>All kinds, the plainest first.</summary>
    public static IReadOnlyList<RuleKind> All { get; } =
    [
        new("equal", RuleTexts.Equal, RuleTexts.EqualLead, [], _ => new JsonObject { ["rule"] = "equal" }),
        new("proportional", RuleTexts.Proportional, RuleTexts.ProportionalLead,
            [
                new TextPart("key", RuleTexts.Figure, TextKind.Figure),
                new TextPart("asOf", RuleTexts.AsOf, TextKind.Date) { Optional = true, Hint = RuleTexts.AsOfHint },
            ],
            start => new JsonObject { ["rule"] = "proportional", ["key"] = start.Figure }),
        new("fixed", RuleTexts.Fixed, RuleTexts.FixedLead, [new ByPartyPart("weights", RuleTexts.Weights, NumberUnit.Plain)],
            start => new JsonObject { ["rule"] = "fixed", ["weights"] = start.ForEach("1") }),
        new("mix", RuleTexts.Mix, RuleTexts.MixLead,
            [new ListPart("parts", RuleTexts.Part, [new NumberPart("weight", RuleTexts.Weight, NumberUnit.Plain), ItemRule], RuleTexts.AddPart, RuleStart.NextPart)],
            start => new JsonObject { ["rule"] = "mix", ["parts"] = new JsonArray(Part("50", start), Part("50", start)) }),
        new("layers", RuleTexts.Layers, RuleTexts.LayersLead,
            [
                new ListPart(
                    "layers",
                    RuleTexts.Layer,
                    [new NumberPart("upTo", RuleTexts.UpTo, NumberUnit.Amount) { Optional = true, Hint = RuleTexts.UpToHint }, ItemRule],
                    RuleTexts.AddLayer,
                    RuleStart.NextLayer),
            ],
            start => new JsonObject { ["rule"] = "layers", ["layers"] = new JsonArray(new JsonObject { ["upTo"] = start.HalfTheAmount, ["rule"] = start.NextRule() }, new JsonObject { ["rule"] = start.NextRule() }) }),
        new("capped", RuleTexts.Capped, RuleTexts.CappedLead,
            [
                new ByPartyPart("caps", RuleTexts.Caps, NumberUnit.Amount) { Hint = RuleTexts.CapsHint },
                new InnerPart("inner", RuleTexts.UnderCaps),
                new InnerPart("overflow", RuleTexts.Overflow) { Optional = true },
            ],
            start => new JsonObject { ["rule"] = "capped", ["caps"] = new JsonObject(), ["inner"] = start.NextRule() }),
        new("floored", RuleTexts.Floored, RuleTexts.FlooredLead,
            [new ByPartyPart("floors", RuleTexts.Floors, NumberUnit.Amount) { Hint = RuleTexts.FloorsHint }, new InnerPart("inner", RuleTexts.AboveFloors)],
            start => new JsonObject { ["rule"] = "floored", ["floors"] = new JsonObject(), ["inner"] = start.NextRule() }),
        new("grant", RuleTexts.Grant, RuleTexts.GrantLead,
            [
                new TextPart("funder", RuleTexts.Funder, TextKind.Party),
                new NumberPart("rate", RuleTexts.Rate, NumberUnit.Percent),
                new NumberPart("max", RuleTexts.Max, NumberUnit.Amount) { Optional = true },
                new InnerPart("rest", RuleTexts.Rest),
            ],
            start => new JsonObject { ["rule"] = "grant", ["funder"] = start.FirstParty, ["rate"] = "0.5", ["rest"] = start.NextRule() }),
        new("painGain", RuleTexts.PainGain, RuleTexts.PainGainLead,
            [
                new NumberPart("target", RuleTexts.Target, NumberUnit.Amount),
                new ListPart(
                    "bands",
                    RuleTexts.Band,
                    [
                        new NumberPart("from", RuleTexts.BandFrom, NumberUnit.Percent) { Optional = true },
                        new NumberPart("to", RuleTexts.BandTo, NumberUnit.Percent) { Optional = true },
                        new ByPartyPart("shares", RuleTexts.BandShares, NumberUnit.Percent),
                    ],
                    RuleTexts.AddBand,
                    RuleStart.NextBand),
                new InnerPart("rest", RuleTexts.Rest),
            ],
            start => new JsonObject { ["rule"] = "painGain", ["target"] = start.Amount, ["bands"] = new JsonArray(RuleStart.Band("0.8", "1"), RuleStart.Band("1", "1.2")), ["rest"] = start.NextRule() }),
        new("byBenefit", RuleTexts.ByBenefit, RuleTexts.ByBenefitLead,
            [
                new TextPart("basis", RuleTexts.Basis, TextKind.Choice) { Choices = [("expected", RuleTexts.Expected), ("realised", RuleTexts.Realised)] },
                new TextsPart("bottomLines", RuleTexts.BottomLines) { Optional = true, Hint = RuleTexts.BottomLinesHint },
            ],
            _ => new JsonObject { ["rule"] = "byBenefit", ["basis"] = "expected" }),
        new("game", RuleTexts.Game, RuleTexts.GameLead,
            [new TextPart("solution", RuleTexts.Solution, TextKind.Choice) { Choices = SolutionTexts.All }, new GamePart("game", RuleTexts.GameValues)],
            start => new JsonObject { ["rule"] = "game", ["solution"] = "nucleolus", ["game"] = start.Game() }),
    ];

    /// <summary>All its parts.</summary>
    public IReadOnlyList<RulePart> Parts { get; } = [.. Own, Among];

    /// <summary>Whether it has a list of rules inside, and not one or none.</summary>
    public bool HoldsMany => Own.OfType<ListPart>().Any(list => list.Item.OfType<InnerPart>().Any());

    /// <summary>The kind with the name; null when there is none.</summary>
    public static RuleKind? Named(string? name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The kind of a rule; null when it says none that is known.</summary>
    public static RuleKind? Of(JsonNode? rule) => rule is JsonObject fields ? Named(RulePart.Text(fields["rule"])) : null;

    private static JsonObject Part(string weight, RuleStart start) => new() { ["weight"] = weight, ["rule"] = start.NextRule() };
}
