using FsCheck;
using FsCheck.Fluent;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Rules;

/// <summary>What holds for every rule, however deep it is nested.</summary>
public sealed class RuleLaws
{
    private static readonly Gen<long> Amount = Gen.Choose(0, 1_000_000).Select(amount => (long)amount);

    private static readonly (Rule Rule, Basis Basis, ShareFunction Function)[] Pool =
        [.. Gen.OneOf(RandomRules.Rising, RandomRules.Rising, RandomRules.PainGain).Zip(RandomRules.Contexts(), Resolve).Sample(100, 300)];

    private static readonly Rule Half = new MixRule([new MixPart(1, new EqualRule()), new MixPart(1, new ProportionalRule("population"))]);

    // Resolving takes longer than sharing, so that many amounts are shared by each of these.
    private static readonly (IReadOnlyDictionary<string, decimal> Limits, ShareFunction Function)[] UnderCaps =
        [.. RandomRules.Decimals(1000).Zip(RandomRules.Contexts(), (caps, context) => (caps, RandomRules.Function(new CappedRule(Half, caps, null), context))).Sample(100, 500)];

    [Fact]
    public void SharesAt_AnyRule_SumToTheAmountAndNeverFall() => Law.Holds(RandomRules.RisingFunctions.Zip(Amount.Zip(Amount)), random =>
    {
        var (function, (some, more)) = random;
        var low = function.SharesAt(Math.Min(some, Fit(function, some)));
        var high = function.SharesAt(Math.Min(some, Fit(function, some)) + Math.Min(more, Fit(function, some + more) - Math.Min(some, Fit(function, some))));

        Fraction.Sum(low).ShouldBe((Fraction)Math.Min(some, function.Most));
        low.Zip(high).Any(pair => pair.First > pair.Second).ShouldBeFalse();
    });

    [Fact]
    public void Post_AnyRule_KeepsEveryoneWithinOneMinorUnitOrTheBoundOfChangingProportions() => Law.Holds(RandomRules.RisingFunctions.Zip(Gen.Choose(0, 50_000).ListOf(20)), random =>
    {
        var (function, amounts) = random;
        var state = AllocationState.Empty;
        foreach (var amount in amounts)
        {
            state = state.Post(function, Math.Min(amount, function.Most - state.Cumulative)).Next;
        }

        foreach (var (total, exact) in state.Parties.Zip(function.SharesAt(state.Cumulative)))
        {
            (Fraction.Max(total.Given - exact, exact - total.Given) < 3).ShouldBeTrue();
        }
    });

    [Fact]
    public void SharesAt_Caps_AreKeptWhateverTheAmount() => Law.Holds(Gen.Elements(UnderCaps).Zip(Amount), random =>
    {
        var ((limits, function), amount) = random;

        var shares = function.SharesAt(Math.Min(amount, function.Most));

        shares.Zip(function.Parties).Any(pair => pair.First > limits.GetValueOrDefault(pair.Second, decimal.MaxValue / 100) * 100).ShouldBeFalse();
        function.Most.ShouldBe((long)limits.Values.Sum() * 100);
    });

    [Fact]
    public void SharesAt_Floors_AreKeptOnceTheAmountReachesThem() => Law.Holds(Limited().Zip(Amount), random =>
    {
        var ((limits, context), amount) = random;
        var rule = new FlooredRule(new ProportionalRule("population"), limits);
        var function = RandomRules.Function(rule, context);

        var isFeasible = function.FaultsAt(amount).Count == 0;

        isFeasible.ShouldBe(amount >= limits.Values.Sum() * 100);
        function.SharesAt(amount).Zip(function.Parties).Any(pair => isFeasible && pair.First < limits[pair.Second] * 100).ShouldBeFalse();
    });

    [Fact]
    public void SharesAt_Layers_EqualTheSumOfTheirParts() => Law.Holds(RandomRules.Linear.Zip(RandomRules.Linear).Zip(RandomRules.Contexts()).Zip(Amount), random =>
    {
        var (((low, high), context), amount) = random;
        var layers = new LayersRule([new Layer(3000, low), new Layer(null, high)]);
        var inLow = Math.Min(amount, 300_000);

        var parts = RandomRules.Function(low, context).SharesAt(inLow).Zip(RandomRules.Function(high, context).SharesAt(amount - inLow), (x, y) => x + y);

        RandomRules.Function(layers, context).SharesAt(amount).ShouldBe(parts);
    });

    [Fact]
    public void SharesAt_PainGain_IsContinuousAtTheEdgesOfItsBands() => Law.Holds(
        Gen.Choose(1, 99).Zip(Gen.Choose(0, 100).ArrayOf(3)).Zip(Gen.Choose(101, 200)),
        random =>
        {
            var ((from, shares), to) = random;
            Dictionary<string, decimal> Share(int i) => new() { ["aarhus"] = shares[i] / 100m };
            var rule = new PainGainRule(1000, [new Band(from / 100m, 1, Share(0)), new Band(1, to / 100m, Share(1)), new Band(to / 100m, null, Share(2))], new EqualRule());
            var function = ShareFunction.Assessed(rule, RandomRules.BasisOf(rule, new SharingContext(RandomRules.Date, [new SharingParty("aarhus", []), new SharingParty("faxe", [])], Currency.Dkk)));

            foreach (var edge in new[] { from * 1000L, 100_000L, to * 1000L })
            {
                var (before, at, after) = (function.SharesAt(edge - 1)[0], function.SharesAt(edge)[0], function.SharesAt(edge + 1)[0]);
                (at - before <= 1 && after - at <= 1 && at >= before && after >= at).ShouldBeTrue();
            }
        });

    [Fact]
    public void Explanation_AnyRule_PartsSumToTheWholePartyByParty() => Law.Holds(Gen.Elements(Pool).Zip(Amount), random =>
    {
        var ((rule, basis, function), amount) = random;

        var root = Explanation.Of(rule, basis, Math.Min(amount, function.Most), Currency.Dkk);

        root.Shares.Select(share => Exact(share.Exact) * 100).ShouldBe(function.Parties.Zip(function.SharesAt(Math.Min(amount, function.Most)))
            .Where(pair => root.Shares.Any(share => share.Party == pair.First)).Select(pair => pair.Second));
        CheckSums(root);
    });

    private static Gen<(IReadOnlyDictionary<string, decimal> Limits, SharingContext Context)> Limited() =>
        RandomRules.Decimals(1000).Zip(RandomRules.Contexts());

    // While limits hold everyone, the inner rule's amount grows and the shared one stands still; above, the two go on together.
    [Theory]
    [InlineData("""{"rule":"floored","inner":{"rule":"equal"},"floors":{"aarhus":"10","billund":"10"}}""")]
    [InlineData("""{"rule":"capped","inner":{"rule":"layers","layers":[{"upTo":"30","rule":{"rule":"equal","among":["billund"]}},{"rule":{"rule":"equal"}}]},"caps":{"billund":"10"}}""")]
    public void Explanation_JustAboveWhereLimitsHoldEveryone_PartsSumToTheWhole(string text)
    {
        using var json = System.Text.Json.JsonDocument.Parse(text);
        var rule = RuleJson.Parse(json.RootElement).Rule!;
        var basis = RandomRules.BasisOf(rule, new SharingContext(RandomRules.Date, [new SharingParty("aarhus", []), new SharingParty("billund", [])], Currency.Dkk));

        foreach (var amount in new[] { 500L, 1000, 1001, 1500, 2000, 2001, 2500, 10_000 })
        {
            CheckSums(Explanation.Of(rule, basis, amount, Currency.Dkk));
        }
    }

    private static (Rule, Basis, ShareFunction) Resolve(Rule rule, SharingContext context)
    {
        var basis = RandomRules.BasisOf(rule, context);
        return (rule, basis, ShareFunction.Assessed(rule, basis));
    }

    private static long Fit(ShareFunction function, long amount) => Math.Min(amount, function.Most);

    private static void CheckSums(Explanation node)
    {
        Fraction.Sum(node.Shares.Select(share => Exact(share.Exact))).ShouldBe(Exact(node.Exact));
        foreach (var share in node.Shares.Where(_ => node.Parts.Count > 0))
        {
            Fraction.Sum(node.Parts.SelectMany(part => part.Shares).Where(part => part.Party == share.Party).Select(part => Exact(part.Exact))).ShouldBe(Exact(share.Exact));
        }

        foreach (var part in node.Parts)
        {
            CheckSums(part);
        }
    }

    internal static Fraction Exact(string text)
    {
        var parts = text.Split('/');
        return new Fraction(System.Numerics.BigInteger.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts.Length == 1 ? 1 : System.Numerics.BigInteger.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
