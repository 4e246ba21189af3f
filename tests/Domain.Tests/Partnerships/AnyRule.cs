using System.Text.Json;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>Any rule that an agreement of the first three actors could have: every kind, nested, and some of the three named in it.</summary>
internal static class AnyRule
{
    // Made once: each solves itself once for every group that takes part.
    private static readonly Rule[] Games = [.. new[] { "shapley", "nucleolus", "scrb", "equalCharge", "tau" }.SelectMany(solution => new[] { Airport(solution), General(solution) })];

    public static Rule Of(ref Dice dice, int depth = 2) => dice.Below(depth == 0 ? 6 : 12) switch
    {
        0 => new EqualRule(),
        1 => new ProportionalRule(World.Population),
        2 => new EqualRule { Among = [Name(0), Name(1)] },
        3 => new FixedRule(ByActor((1, 40m), (2, 60m))),
        4 => dice.OneOf<Rule>(Games),
        5 => new ProportionalRule(World.Population, World.Start),
        6 => new MixRule([new MixPart(0.5m, Of(ref dice, depth - 1)), new MixPart(0.3m, Of(ref dice, depth - 1))]),
        7 => new LayersRule([new Layer(dice.OneOf(1m, 100m, 50_000m), Of(ref dice, depth - 1)), new Layer(null, Of(ref dice, depth - 1))]),
        8 => new GrantRule(Name(dice.Below(3)), 0.4m, dice.OneOf<decimal?>(null, 1000m), Of(ref dice, depth - 1)),
        9 => new CappedRule(Rising(ref dice), ByActor((dice.Below(2), dice.OneOf(1m, 1000m))), dice.OneOf<Rule?>(null, new FixedRule(ByActor((2, 1m))))),
        10 => new FlooredRule(Rising(ref dice), ByActor((dice.Below(3), dice.OneOf(1m, 1000m)))),
        _ => new PainGainRule(1000m, [new Band(0.5m, 1m, ByActor((dice.Below(3), 0.3m))), new Band(1m, 2m, ByActor((0, 0.2m), (1, 0.2m)))], Of(ref dice, depth - 1)),
    };

    // Limits need an inner rule under which nobody's share falls.
    private static Rule Rising(ref Dice dice) => dice.OneOf<Rule>(
        new EqualRule(),
        new ProportionalRule(World.Population),
        new LayersRule([new Layer(100m, new FixedRule(ByActor((0, 1m)))), new Layer(null, new EqualRule())]),
        Games[0]);

    private static Rule Airport(string solution) =>
        Read(new { rule = "game", solution, game = new { structure = "airport", costs = new Dictionary<string, string>(StringComparer.Ordinal) { [Name(0)] = "30", [Name(1)] = "60", [Name(2)] = "90" } } });

    private static Rule General(string solution) => Read(new
    {
        rule = "game",
        solution,
        game = new
        {
            kind = "cost",
            players = Enumerable.Range(0, 3).Select(Name),
            values = new Dictionary<string, string>(StringComparer.Ordinal) { [Name(0)] = "60", [Name(1)] = "60", [Name(2)] = "100", [$"{Name(0)}+{Name(1)}"] = "90", [$"{Name(0)}+{Name(1)}+{Name(2)}"] = "160" },
            missing = "cheapestPartition",
        },
    });

    private static Rule Read(object json) => RuleJson.Parse(JsonSerializer.SerializeToElement(json)).Rule!;

    private static Dictionary<string, decimal> ByActor(params (int Actor, decimal Value)[] values) => values.ToDictionary(value => Name(value.Actor), value => value.Value, StringComparer.Ordinal);

    private static string Name(int actor) => Deciding.Actor(actor).Value;
}
