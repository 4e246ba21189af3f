using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Allocation;

/// <summary>The five laws of allocation, numbered as in docs/sharing.md.</summary>
public sealed class AllocationLaws
{
    private static readonly Gen<long> AnyAmount = Gen.OneOf(
        Gen.Choose(-5, 5).Select(amount => (long)amount),
        Gen.Choose(-1000, 1000).Select(amount => (long)amount),
        Gen.Choose(int.MinValue, int.MaxValue).Select(amount => amount * 1_000_000L));

    private static readonly Gen<ShareFunction> Uneven = Gen.Elements(
        Gen.Elements(1, 1, 2, 3, 7, 10, 50, 100, 1000, 9973).ArrayOf(RandomRules.Parties.Length).Zip(RandomRules.Contexts(), (weights, context) => RandomRules.Function(
            new FixedRule(RandomRules.Parties.Zip(weights).ToDictionary(pair => pair.First, pair => (decimal)pair.Second)), context)).Sample(100, 300));

    private static readonly Fraction OnePlusLogarithm = 1 + (decimal)Math.Log(RandomRules.Parties.Length);

    private static readonly Gen<long> Cost = AnyAmount.Select(Math.Abs);

    [Fact]
    public void Post_AnyPostings_SharesSumToThePosting() => Law.Holds(Steps(AnyAmount, 8), steps =>
    {
        var state = AllocationState.Empty;
        foreach (var (function, amount) in steps)
        {
            var posting = state.Post(function, amount);
            state = posting.Next;

            posting.Shares.Sum(share => share.MinorUnits).ShouldBe(amount);
        }

        state.Parties.Sum(total => total.Given).ShouldBe(state.Cumulative);
    });

    [Fact]
    public void Post_ConstantProportions_StaysWithinOneMinorUnit() => Law.Holds(RandomRules.Functions.Zip(Cost.ListOf(12)), random =>
    {
        var (function, amounts) = random;
        var state = AllocationState.Empty;
        foreach (var amount in amounts)
        {
            state = state.Post(function, amount).Next;

            WorstResidual(state).ShouldBeLessThan(Fraction.One);
            Exact(state).ShouldBe(function.SharesAt(state.Cumulative));
        }
    });

    [Fact]
    public void Post_ChangingProportions_StaysWithinOnePlusTheLogarithmOfTheParties() => Law.Holds(Steps(Cost, 12), steps =>
    {
        var bound = OnePlusLogarithm;
        var state = AllocationState.Empty;
        foreach (var (function, amount) in steps)
        {
            state = state.Post(function, amount).Next;

            WorstResidual(state).ShouldBeLessThanOrEqualTo(bound);
        }
    });

    // Few parties with very different weights, and postings of a few units: where handing out the units in another order fails first.
    [Fact]
    public void Post_UnevenWeightsUnitByUnit_StaysWithinOneMinorUnit() => Law.Holds(Uneven.Zip(Gen.Choose(1, 3).ListOf(40)), random =>
    {
        var (function, amounts) = random;
        var state = AllocationState.Empty;
        foreach (var amount in amounts)
        {
            state = state.Post(function, amount).Next;

            WorstResidual(state).ShouldBeLessThan(Fraction.One);
        }
    });

    [Fact]
    public void Post_UnitsAndReversalsUnderUnevenWeights_GivesNoNegativeShare() => Law.Holds(Uneven.Zip(Gen.Choose(-3, 3)).ListOf(25), random =>
    {
        var state = AllocationState.Empty;
        foreach (var (function, amount) in random)
        {
            var posting = state.Post(function, amount);
            state = amount == 3 ? posting.Next.Reverse(random[0].Item1, 3, posting.Shares) : posting.Next;

            posting.Shares.Sum(share => share.MinorUnits).ShouldBe(amount);
            posting.Shares.Any(share => Math.Sign(share.MinorUnits) * amount < 0).ShouldBeFalse();
        }
    });

    // A credit must not charge anybody more, nor a cost pay anybody back, so credits between costs cannot always end within one unit.
    [Fact]
    public void Post_CreditsBetweenCosts_StaysWithinOnePlusTheLogarithmOfTheParties() => Law.Holds(RandomRules.Functions.Zip(AnyAmount.ListOf(30)), random =>
    {
        var (function, amounts) = random;
        var bound = OnePlusLogarithm;
        var state = AllocationState.Empty;
        foreach (var amount in amounts)
        {
            state = state.Post(function, amount).Next;

            WorstResidual(state).ShouldBeLessThanOrEqualTo(bound);
        }
    });

    [Fact]
    public void Post_NotNegativeAmount_GivesNoNegativeShare() => Law.Holds(Steps(AnyAmount, 8), steps =>
    {
        var state = AllocationState.Empty;
        foreach (var (function, amount) in steps)
        {
            var posting = state.Post(function, amount);
            state = posting.Next;

            posting.Shares.Any(share => Math.Sign(share.MinorUnits) == -Math.Sign(amount) && share.MinorUnits != 0).ShouldBeFalse();
            posting.Shares.Any(share => amount == 0 && share.MinorUnits != 0).ShouldBeFalse();
        }
    });

    [Fact]
    public void Post_PartiesListedInAnyOrder_GivesTheSame() => Law.Holds(
        RandomRules.Linear.Zip(RandomRules.Contexts()).SelectMany(random => Gen.Shuffle(random.Item2.Parties.ToArray()).Select(shuffled => (random.Item1, random.Item2, shuffled))).Zip(AnyAmount.ListOf(5)),
        random =>
        {
            var ((rule, context, shuffled), amounts) = random;

            var one = PostAll(RandomRules.Function(rule, context), amounts);
            var other = PostAll(RandomRules.Function(rule, context with { Parties = [.. shuffled] }), amounts);

            other.ShouldBe(one);
        });

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("da-DK")]
    public void Post_InAnyCulture_GivesTheSame(string culture)
    {
        var cases = RandomRules.Functions.Zip(AnyAmount.ListOf(5)).Sample(200, Law.Cases);
        var here = cases.Select(random => PostAll(random.Item1, random.Item2)).ToArray();

        var there = In(culture, () => cases.Select(random => PostAll(random.Item1, random.Item2)).ToArray());

        there.ShouldBe(here);
    }

    [Fact]
    public void Post_AmountsNearTheEdgeOfSixtyFourBits_AreSharedExactlyOrThrow() => Law.Holds(RandomRules.Functions.Zip(Gen.Elements(1L, 3L, long.MaxValue / 2, long.MaxValue / 7, long.MaxValue).ListOf(4)), random =>
    {
        var (function, amounts) = random;
        var state = AllocationState.Empty;
        foreach (var amount in amounts)
        {
            if (amount > long.MaxValue - state.Cumulative)
            {
                Should.Throw<OverflowException>(() => state.Post(function, amount));
                continue;
            }

            state = state.Post(function, amount).Next;

            WorstResidual(state).ShouldBeLessThan(Fraction.One);
        }
    }, 2_000);

    [Fact]
    public void Take_WhatAPostingGave_MakesTheSameState() => Law.Holds(Steps(AnyAmount, 6), steps =>
    {
        var before = PostAll(steps[1..]);

        var posting = before.Post(steps[0].Function, steps[0].Amount);

        before.Take(steps[0].Function, steps[0].Amount, posting.Shares).ShouldBe(posting.Next);
    });

    [Fact]
    public void TakeTrueUp_WhatATrueUpGave_MakesTheSameState() => Law.Holds(Steps(AnyAmount, 6), steps =>
    {
        var before = PostAll(steps[1..]);

        var trueUp = before.TrueUp(steps[0].Function);

        before.TakeTrueUp(steps[0].Function, trueUp.Shares).ShouldBe(trueUp.Next);
    }, 2_000);

    [Fact]
    public void Take_OtherShares_StandAsRecorded()
    {
        var function = RandomRules.Function(new EqualRule(), new SharingContext(new DateOnly(2026, 1, 1), [new SharingParty("a", []), new SharingParty("b", [])], Currency.Dkk));
        PartyShare[] recorded = [new("a", 30), new("b", 71)];

        var state = AllocationState.Empty.Take(function, 101, recorded);

        Given(state).Values.ShouldBe([30, 71], ignoreOrder: true);
        Should.Throw<ArgumentException>(() => state.Take(function, 100, recorded)).Message.ShouldContain("do not sum");
        Should.Throw<ArgumentException>(() => state.Take(function, 1, [new PartyShare("stranger", 1)])).Message.ShouldContain("stranger");
    }

    [Fact]
    public void Reverse_ThePosting_TakesBackExactlyWhatItGave() => Law.Holds(Steps(AnyAmount, 6), steps =>
    {
        var before = PostAll(steps[1..]);

        var posting = before.Post(steps[0].Function, steps[0].Amount);
        var after = posting.Next.Reverse(steps[0].Function, steps[0].Amount, posting.Shares);

        after.Cumulative.ShouldBe(before.Cumulative);
        Given(after).ShouldBe(Given(before));
        Exact(after).Where(share => !share.IsZero).ShouldBe(Exact(before).Where(share => !share.IsZero));
    });

    [Fact]
    public void Reverse_EverythingInRandomOrder_LeavesNothing() => Law.Holds(Steps(AnyAmount, 8).Zip(Gen.Shuffle(Enumerable.Range(0, 8))), random =>
    {
        var (steps, order) = random;
        var state = AllocationState.Empty;
        var shares = new List<IReadOnlyList<PartyShare>>();
        foreach (var (function, amount) in steps)
        {
            var posting = state.Post(function, amount);
            state = posting.Next;
            shares.Add(posting.Shares);
        }

        state = order.Aggregate(state, (s, i) => s.Reverse(steps[i].Function, steps[i].Amount, shares[i]));

        state.Cumulative.ShouldBe(0);
        state.Parties.Any(total => total.Given != 0 || !total.Residual.IsZero).ShouldBeFalse();
    });

    [Fact]
    public void Post_AfterReversals_EvensOutWhatTheyLeft() => Law.Holds(RandomRules.Functions.Zip(Cost.ListOf(10)), random =>
    {
        var (function, amounts) = random;
        var state = PostAll(function, amounts);
        var first = AllocationState.Empty.Post(function, amounts[0]);
        state = state.Reverse(function, amounts[0], first.Shares);

        state = state.Post(function, 1_000_000).Next;

        WorstResidual(state).ShouldBeLessThan(Fraction.One);
    });

    private static Gen<(ShareFunction Function, long Amount)[]> Steps(Gen<long> amounts, int count) =>
        RandomRules.Functions.Zip(amounts, (function, amount) => (function, amount)).ArrayOf(count);

    private static AllocationState PostAll(ShareFunction function, IEnumerable<long> amounts) => PostAll(amounts.Select(amount => (function, amount)));

    private static AllocationState PostAll(IEnumerable<(ShareFunction Function, long Amount)> steps) =>
        steps.Aggregate(AllocationState.Empty, (state, step) => state.Post(step.Function, step.Amount).Next);

    private static Fraction WorstResidual(AllocationState state) =>
        state.Parties.Select(total => new Fraction(System.Numerics.BigInteger.Abs(total.Residual), state.Denominator)).Aggregate(Fraction.Zero, Fraction.Max);

    private static Fraction[] Exact(AllocationState state) => [.. state.Parties.Select(total => total.Given + new Fraction(total.Residual, state.Denominator))];

    private static Dictionary<string, long> Given(AllocationState state) =>
        state.Parties.Where(total => total.Given != 0).ToDictionary(total => total.Party, total => total.Given, StringComparer.Ordinal);

    private static T In<T>(string culture, Func<T> compute)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return compute();
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
