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

    public static Gen<Rule> Linear { get; } = Nested(2);

    /// <summary>Functions to post under, drawn from a pool: resolving one takes longer than posting.</summary>
    public static Gen<ShareFunction> Functions { get; } = Gen.Elements(Linear.Zip(Contexts(), Function).Sample(100, 1000));

    public static ShareFunction Function(Rule rule, SharingContext context) => ShareFunction.From(rule, rule.BasisAt(context).Basis!);

    public static Gen<SharingContext> Contexts() =>
        Gen.Choose(1, 1_000_000).ArrayOf(Parties.Length)
            .Select(values => new SharingContext(Date, [.. Parties.Select((id, i) => new SharingParty(id, [new KeyFigure("population", Date, values[i])]))], Currency.Dkk));

    private static Gen<Rule> Nested(int depth) => depth == 0 ? Leaf() : Gen.Frequency(
        (2, Leaf()),
        (1, Gen.Choose(1, 100).Zip(Nested(depth - 1)).NonEmptyListOf()
            .Select(parts => (Rule)new MixRule([.. parts.Take(3).Select(part => new MixPart(part.Item1, part.Item2))]))));

    private static Gen<Rule> Leaf() => Gen.OneOf(
        Gen.Constant((Rule)new EqualRule()),
        Some().Select(among => (Rule)new EqualRule { Among = among }),
        Gen.Constant((Rule)new ProportionalRule("population")),
        Some().Select(among => (Rule)new ProportionalRule("population") { Among = among }),
        Weights().Select(weights => (Rule)new FixedRule(weights)));

    private static Gen<string[]> Some() => Gen.SubListOf(Parties).Where(some => some.Count > 0).Select(some => some.ToArray());

    private static Gen<IReadOnlyDictionary<string, decimal>> Weights() =>
        Gen.Choose(0, 100).ArrayOf(Parties.Length).Where(weights => weights.Sum() > 0)
            .Select(weights => (IReadOnlyDictionary<string, decimal>)Parties.Zip(weights).ToDictionary(pair => pair.First, pair => (decimal)pair.Second, StringComparer.Ordinal));
}
