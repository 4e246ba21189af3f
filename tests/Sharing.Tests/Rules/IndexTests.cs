using FsCheck.Fluent;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Rules;

/// <summary>The amounts that a rule names follow an index; nothing else about it does.</summary>
public sealed class IndexTests
{
    private static readonly (ShareFunction Plain, ShareFunction Doubled)[] Pool =
        [.. RandomRules.Rising.Zip(RandomRules.Contexts()).Sample(100, 200).Select(drawn =>
            (RandomRules.Function(drawn.Item1, drawn.Item2), RandomRules.Function(drawn.Item1, drawn.Item2 with { Index = 2m })))];

    // In prices twice as high everything costs twice as much, and so does everybody's share.
    [Fact]
    public void SharesAt_TwiceTheIndexAndTheAmount_AreTwiceAsMuch() => Law.Holds(Gen.Elements(Pool).Zip(Gen.Choose(0, 1_000_000)), random =>
    {
        var ((plain, doubled), drawn) = random;
        var amount = Math.Min(drawn, plain.Most);

        doubled.SharesAt(2 * amount).ShouldBe(plain.SharesAt(amount).Select(share => 2 * share));
        doubled.Most.ShouldBe(plain.Most == long.MaxValue ? long.MaxValue : 2 * plain.Most);
    });

    [Theory]
    [InlineData("1.00005", 100_01)]
    [InlineData("1.00004", 100_00)]
    [InlineData("1.021", 102_10)]
    public void SharesAt_Product_IsRoundedOnceHalfUp(string index, long cap)
    {
        var rule = new CappedRule(new EqualRule(), new Dictionary<string, decimal>(StringComparer.Ordinal) { ["a"] = 100m }, null);

        ShareFunction.From(rule, BasisAt(rule, index)).SharesAt(1000_00)[0].ShouldBe((Fraction)cap);
    }

    [Fact]
    public void Explanation_Indexed_SaysSo()
    {
        var rule = new GrantRule("a", 0.5m, 100m, new EqualRule());

        var text = Explanation.Of(rule, BasisAt(rule, "1.021"), 1000_00, Currency.Dkk).Text;

        (text.Code, text.Arguments[1]).ShouldBe(("explain.index", Argument.Number("index", 1.021m)));
        var step = text.Arguments[0].Value.ShouldBeOfType<MessageArgument>().Message;
        step.Code.ShouldBe("explain.grant.upTo");
        step.Arguments.ShouldContain(Argument.Amount("most", "102.10", Currency.Dkk));
    }

    private static Basis BasisAt(Rule rule, string index)
    {
        StrictDecimal.TryParse(index, out var value).ShouldBeTrue();
        return RandomRules.BasisOf(rule, new SharingContext(RandomRules.Date, [new SharingParty("a", []), new SharingParty("b", [])], Currency.Dkk, Index: value));
    }
}
