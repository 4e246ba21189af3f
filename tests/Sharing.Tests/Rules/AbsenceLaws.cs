using FsCheck;
using FsCheck.Fluent;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Rules;

/// <summary>Whatever the rule and the parties present.</summary>
public sealed class AbsenceLaws
{
    // Resolving takes longer than sharing, so that many amounts are shared by each of these.
    private static readonly (Rule Rule, SharingContext Some, BasisResult Result)[] Pool = [.. Drawn(RandomRules.Any).Sample(100, 1000)];

    private static readonly (ShareFunction[] Functions, ShareFunction OfRest)[] WithoutTheFirst =
        [.. Gen.Constant((Rule)new ProportionalRule("population")).Or(RandomRules.Decimals(100).Where(weights => weights.Values.Skip(1).Sum() > 0).Select(weights => (Rule)new FixedRule(weights)))
            .Zip(RandomRules.Contexts(), Around).Sample(100, 100)];

    [Fact]
    public void SharesAt_AnyRuleAmongSome_SumToTheAmount() => Law.Holds(Gen.Elements(Pool).Zip(Gen.Choose(0, 1_000_000)), random =>
    {
        var ((rule, some, (basis, faults)), drawn) = random;
        if (basis is null)
        {
            faults.Select(fault => fault.Code).Except(["noParties", "zeroTotal", "noSolution", "subgame", "mayFall"]).ShouldBeEmpty();
            return;
        }

        foreach (var function in new[] { ShareFunction.From(rule, basis), ShareFunction.Assessed(rule, basis) })
        {
            function.Parties.ShouldBe(some.Parties.Select(party => party.Id).Order(StringComparer.Ordinal));
            Fraction.Sum(function.SharesAt(Math.Min(drawn, function.Most))).ShouldBe((Fraction)Math.Min(drawn, function.Most));
        }
    });

    [Fact]
    public void BasisAt_AnyRuleAmongSome_IsNearlyAlwaysThere() => Pool.Count(one => one.Result.Basis is not null).ShouldBeGreaterThan(Pool.Length * 3 / 4);

    // Three ways to say the same proportions stay the same with any parties present.
    [Fact]
    public void SharesAt_WeightsAndPartsAndAdditiveGames_AreTheSameAmongSome() => Law.HoldsWhere(RandomRules.Decimals(100).Zip(Some()), random =>
    {
        var (weights, some) = random;
        var positive = weights.Where(weight => weight.Value > 0).ToDictionary(StringComparer.Ordinal);
        if (!some.Parties.Any(party => positive.ContainsKey(party.Id)))
        {
            return false;
        }

        Rule[] rules =
        [
            new FixedRule(weights),
            new MixRule([.. positive.Select(weight => new MixPart(weight.Value, new EqualRule { Among = [weight.Key] }))]),
            Additive(positive),
        ];

        rules.Select(rule => string.Join(' ', RandomRules.Function(rule, some).SharesAt(100_00))).Distinct().ShouldHaveSingleItem();
        return true;
    }, atLeast: 0.9);

    [Fact]
    public void SharesAt_WithoutThoseWhoCarryTheFirstPart_AreThoseOfTheRest() => Law.Holds(Gen.Elements(WithoutTheFirst).Zip(Gen.Choose(0, 1_000_000)), random =>
    {
        var ((functions, rest), amount) = random;

        functions.ShouldAllBe(function => function.SharesAt(amount).SequenceEqual(rest.SharesAt(amount)));
    });

    private static (ShareFunction[] Functions, ShareFunction OfRest) Around(Rule rest, SharingContext context)
    {
        var first = RandomRules.Parties[0];
        var away = context with { Parties = [.. context.Parties.Where(party => party.Id != first)] };
        var shares = new Dictionary<string, decimal>(StringComparer.Ordinal) { [first] = 0.5m };
        Rule[] rules =
        [
            new GrantRule(first, 0.5m, 10, rest),
            new PainGainRule(50, [new Band(0, 2, shares)], rest),
            new LayersRule([new Layer(10, new FixedRule(shares)), new Layer(null, rest)]),
            new MixRule([new MixPart(1, new FixedRule(shares)), new MixPart(2, rest)]),
        ];
        return ([.. rules.Select(rule => ShareFunction.Assessed(rule, RandomRules.BasisOf(rule, away)))], RandomRules.Function(rest, away));
    }

    private static Rule Additive(Dictionary<string, decimal> weights) => RandomRules.Game("shapley", new
    {
        kind = "cost",
        players = weights.Keys,
        values = weights.ToDictionary(weight => weight.Key, weight => $"{weight.Value}"),
        missing = "cheapestPartition",
    });

    private static Gen<SharingContext> Some() =>
        from context in RandomRules.Contexts()
        from some in Gen.SubListOf(RandomRules.Parties).Where(some => some.Count > 0)
        select context with { Parties = [.. context.Parties.Where(party => some.Contains(party.Id))] };

    private static Gen<(Rule Rule, SharingContext Some, BasisResult Result)> Drawn(Gen<Rule> rules) => rules.Zip(Some(), (rule, some) => (rule, some, rule.BasisAt(some)));
}
