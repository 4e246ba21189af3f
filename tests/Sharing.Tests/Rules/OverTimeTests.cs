using FsCheck;
using FsCheck.Fluent;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Rules;

/// <summary>A basis of several spans of time: everybody's share is that of each span, weighted by its days.</summary>
public sealed class OverTimeTests
{
    private static readonly (Rule Rule, Basis[] Parts, Basis Whole, ShareFunction Function)[] Pool = [.. Drawn().Sample(100, 30)];

    [Fact]
    public void SharesAt_AnyRuleAndSpans_AreThoseOfTheSpansByTheirDays() => Law.Holds(Gen.Elements(Pool).Zip(Gen.Choose(0, 1_000_000)), random =>
    {
        var ((rule, parts, whole, function), drawn) = random;
        var amount = Math.Min(drawn, function.Most);
        var days = whole.Spans!.Sum(span => span.Days);

        var shares = function.SharesAt(amount);

        var bySpan = parts.Select(part => ByParty(ShareFunction.From(rule, part), amount)).ToArray();
        shares.ShouldBe(function.Parties.Select(party => Fraction.Sum(
            bySpan.Select((span, i) => new Fraction(whole.Spans![i].Days, days) * span.GetValueOrDefault(party)))));
        Fraction.Sum(shares).ShouldBe((Fraction)amount);
    }, 1_000);

    [Fact]
    public void Explanation_SeveralSpans_PartsSumToTheWhole()
    {
        foreach (var (rule, _, whole, function) in Pool)
        {
            var amount = Math.Min(100_000, function.Most);

            var root = Explanation.Of(rule, whole, amount, Currency.Dkk);

            root.Parts.Count.ShouldBe(whole.Spans!.Count);
            Fraction.Sum(root.Parts.Select(part => RuleLaws.Exact(part.Exact))).ShouldBe(new Fraction(amount, 100));
            foreach (var share in root.Shares)
            {
                Fraction.Sum(root.Parts.SelectMany(part => part.Shares).Where(part => part.Party == share.Party).Select(part => RuleLaws.Exact(part.Exact)))
                    .ShouldBe(RuleLaws.Exact(share.Exact));
            }
        }
    }

    [Fact]
    public void Explanation_Span_SaysItsDaysAndHasTheWholeRuleInside()
    {
        var whole = Basis.OverTime([new BasisSpan(RandomRules.Date, 181, Facts("a", "b", "c")), new BasisSpan(RandomRules.Date.AddDays(181), 184, Facts("a", "b"))]);

        var root = Explanation.Of(new EqualRule(), whole, 2190_00, Currency.Dkk);

        root.Text.ShouldBe(Message.Of("explain.overTime", Argument.Amount("amount", "2190.00", Currency.Dkk), Argument.Number("days", 365)));
        root.Parts[1].Text.ShouldBe(Message.Of(
            "explain.days", Argument.Date("from", new DateOnly(2026, 7, 1)), Argument.Number("days", 184), Argument.Number("all", 365)));
        root.Parts[1].Shares.Select(share => share.Exact).ShouldBe(["552", "552"]);
        root.Parts[1].Parts.ShouldHaveSingleItem().Shares.Select(share => share.Exact).ShouldBe(["1095", "1095"]);
    }

    [Fact]
    public void OverTime_OneSpan_IsItsOwnFacts() =>
        Basis.OverTime([new BasisSpan(RandomRules.Date, 10, Facts("a"))]).SameAs(Facts("a")).ShouldBeTrue();

    [Fact]
    public void SameAs_OtherDays_AreNotTheSame()
    {
        Basis Of(int days) => Basis.OverTime([new BasisSpan(RandomRules.Date, days, Facts("a")), new BasisSpan(RandomRules.Date.AddDays(days), 365 - days, Facts("a", "b"))]);

        Of(10).SameAs(Of(10)).ShouldBeTrue();
        Of(10).SameAs(Of(11)).ShouldBeFalse();
    }

    // The same rule over one to three spans, in each of which some of the others take part beside the first.
    private static Gen<(Rule Rule, Basis[] Parts, Basis Whole, ShareFunction Function)> Drawn() =>
        from rule in RandomRules.Rising
        from context in RandomRules.Contexts()
        from days in Gen.Choose(1, 100).ArrayOf(3)
        from present in Gen.SubListOf(RandomRules.Parties[1..]).ArrayOf(3)
        let results = present.Select(some => rule.BasisAt(context with { Parties = [.. context.Parties.Where(party => party.Id == RandomRules.Parties[0] || some.Contains(party.Id))] })).ToArray()
        where results.All(result => result.Basis is not null)
        let parts = results.Select(result => result.Basis!).ToArray()
        let whole = Basis.OverTime([.. parts.Select((part, i) => new BasisSpan(RandomRules.Date.AddDays(days.Take(i).Sum()), days[i], part))])
        select (rule, parts, whole, ShareFunction.From(rule, whole));

    private static Dictionary<string, Fraction> ByParty(ShareFunction function, long amount) =>
        function.Parties.Zip(function.SharesAt(amount)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private static Basis Facts(params string[] parties) => new(Currency.Dkk, parties, []);
}
