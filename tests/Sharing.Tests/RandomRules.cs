using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests;

/// <summary>Random rules over a few parties that all have key figures.</summary>
internal static class RandomRules
{
    public static readonly string[] Parties = ["aarhus", "billund", "esbjerg", "faxe", "ærø", "ødsted", "ålborg"];

    public static readonly DateOnly Date = new(2026, 1, 1);

    /// <summary>Rules that give everyone a fixed proportion.</summary>
    public static Gen<Rule> Linear { get; } = Nested(2, Leaf());

    /// <summary>Rules of every kind but pain and gain: nobody's share ever falls while the amount grows.</summary>
    public static Gen<Rule> Rising { get; } = Gen.OneOf(Layers(), Grants(), Floored(), Capped(), Nested(2, Gen.OneOf(Leaf(), Layers(), Grants(), Floored(), Capped())));

    /// <summary>Pain and gain in two bands, the rest in fixed proportions.</summary>
    public static Gen<Rule> PainGain { get; } =
        from target in Gen.Choose(1, 9000)
        from edges in Gen.Choose(1, 99).Zip(Gen.Choose(101, 200))
        from shares in Gen.Choose(0, 50).ArrayOf(4)
        from rest in Linear
        select (Rule)new PainGainRule(
            target,
            [
                new Band(edges.Item1 / 100m, 1, new Dictionary<string, decimal> { [Parties[0]] = shares[0] / 100m, [Parties[1]] = shares[1] / 100m }),
                new Band(1, edges.Item2 / 100m, new Dictionary<string, decimal> { [Parties[0]] = shares[2] / 100m, [Parties[2]] = shares[3] / 100m }),
            ],
            rest);

    /// <summary>Rules of every kind, whose games are of some of the parties: what they say of parties that are not there can be left out.</summary>
    public static Gen<Rule> Any { get; } = Gen.OneOf(Rising, PainGain, Nested(2, Gen.OneOf(Rising, PainGain, Games())), Games());

    /// <summary>Functions to post under, drawn from a pool: resolving one takes longer than posting.</summary>
    public static Gen<ShareFunction> Functions { get; } = Gen.Elements(Linear.Zip(Contexts(), Function).Sample(100, 1000));

    /// <summary>Functions of every kind of rule, drawn from a pool.</summary>
    public static Gen<ShareFunction> RisingFunctions { get; } = Gen.Elements(Rising.Zip(Contexts(), Function).Sample(100, 200));

    public static ShareFunction Function(Rule rule, SharingContext context) => ShareFunction.From(rule, BasisOf(rule, context));

    public static Basis BasisOf(Rule rule, SharingContext context)
    {
        var (basis, faults) = rule.BasisAt(context);
        return basis ?? throw new InvalidOperationException(string.Join(' ', faults) + RuleJson.ToText(rule));
    }

    public static Gen<SharingContext> Contexts() =>
        Gen.Choose(1, 1_000_000).ArrayOf(Parties.Length)
            .Select(values => new SharingContext(Date, [.. Parties.Select((id, i) => new SharingParty(id, Figures(values[i])))], Currency.Dkk));

    public static Gen<IReadOnlyDictionary<string, decimal>> Decimals(int most) =>
        Gen.Choose(0, most).ArrayOf(Parties.Length).Where(weights => weights.Sum() > 0)
            .Select(weights => (IReadOnlyDictionary<string, decimal>)Parties.Zip(weights).ToDictionary(pair => pair.First, pair => (decimal)pair.Second, StringComparer.Ordinal));

    private static KeyFigure[] Figures(int value) => [new("population", Date, value), new("realised.service", Date, value % 1000), new("realised.productivity", Date, 1)];

    private static Gen<Rule> Nested(int depth, Gen<Rule> leaf) => depth == 0 ? leaf : Gen.Frequency(
        (2, leaf),
        (1, Gen.Choose(1, 100).Zip(Nested(depth - 1, leaf)).NonEmptyListOf()
            .Select(parts => (Rule)new MixRule([.. parts.Take(3).Select(part => new MixPart(part.Item1, part.Item2))]))));

    private static Gen<Rule> Leaf() => Gen.OneOf(
        Gen.Constant((Rule)new EqualRule()),
        Some().Select(among => (Rule)new EqualRule { Among = among }),
        Gen.Constant((Rule)new ProportionalRule("population")),
        Gen.Constant((Rule)new ByBenefitRule("realised", null)),
        Some().Select(among => (Rule)new ProportionalRule("population") { Among = among }),
        Decimals(100).Select(weights => (Rule)new FixedRule(weights)));

    private static Gen<Rule> Layers() =>
        from low in Gen.Choose(1, 1000)
        from high in Gen.Choose(1001, 5000)
        from rules in Nested(1, Leaf()).ArrayOf(3)
        select (Rule)new LayersRule([new Layer(low, rules[0]), new Layer(high, rules[1]), new Layer(null, rules[2])]);

    private static Gen<Rule> Grants() =>
        from rate in Gen.Choose(1, 100)
        from max in Gen.Choose(1, 2000)
        from funder in Gen.Elements(Parties)
        from rest in Gen.OneOf(Gen.Constant((Rule)new EqualRule()), Layers())
        select (Rule)new GrantRule(funder, rate / 100m, max, rest);

    private static Gen<Rule> Floored() =>
        from floors in Decimals(100)
        from inner in Gen.OneOf(Leaf(), Layers())
        select (Rule)new FlooredRule(inner, floors);

    private static Gen<Rule> Capped() =>
        from capped in Gen.SubListOf(Parties[1..])
        from cap in Gen.Choose(0, 1000)
        from inner in Gen.OneOf(Gen.Constant((Rule)new EqualRule()), Layers())
        from overflow in Gen.Elements<Rule?>(null, new EqualRule(), new LayersRule([new Layer(500, new EqualRule()), new Layer(null, new FixedRule(new Dictionary<string, decimal> { [Parties[0]] = 1 }))]))
        select (Rule)new CappedRule(inner, capped.ToDictionary(party => party, _ => (decimal)cap), overflow);

    // The cost of a coalition is that of its dearest member and something for each; a quarter of the games are airports.
    private static Gen<Rule> Games() =>
        from players in Gen.SubListOf(Parties).Where(players => players.Count is > 0 and < 5)
        from costs in Gen.Choose(1, 100).Zip(Gen.Choose(0, 20)).ArrayOf(players.Count)
        from solution in Gen.Elements("shapley", "nucleolus", "scrb", "equalCharge", "tau")
        from isAirport in Gen.Elements(true, false, false, false)
        select Game(solution, isAirport ? Airport(players, costs) : General(players, costs));

    /// <summary>The rule of a game in JSON.</summary>
    public static Rule Game(string solution, object game) => RuleJson.Parse(JsonSerializer.SerializeToElement(new { rule = "game", solution, game })).Rule!;

    private static object Airport(List<string> players, (int Own, int)[] costs) =>
        new { structure = "airport", costs = players.Zip(costs).ToDictionary(pair => pair.First, pair => $"{pair.Second.Own}") };

    private static object General(List<string> players, (int Own, int Extra)[] costs) => new
    {
        kind = "cost",
        players,
        values = Enumerable.Range(1, (1 << players.Count) - 1).Select(coalition => Enumerable.Range(0, players.Count).Where(i => (coalition & (1 << i)) != 0).ToArray()).ToDictionary(
            members => string.Join('+', members.Select(i => players[i])),
            members => $"{members.Max(i => costs[i].Own) + members.Sum(i => costs[i].Extra)}"),
    };

    private static Gen<string[]> Some() => Gen.SubListOf(Parties).Where(some => some.Count > 0).Select(some => some.ToArray());
}
