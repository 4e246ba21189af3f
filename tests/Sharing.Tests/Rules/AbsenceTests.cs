using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Rules;

/// <summary>A rule is applied to those who are parties; what it says of others is left out. By figures that can be checked by hand, in kroner.</summary>
public sealed class AbsenceTests
{
    private const string Fixed = """{"rule":"fixed","weights":{"a":"1","b":"1","c":"2"}}""";
    private const string Grant = """{"rule":"grant","funder":"c","rate":"0.8","rest":{"rule":"equal"}}""";
    private const string Capped = """{"rule":"capped","inner":{"rule":"equal"},"caps":{"b":"10","c":"10"}}""";
    private const string Overflow = """{"rule":"capped","inner":{"rule":"equal"},"caps":{"a":"10"},"overflow":{"rule":"fixed","weights":{"c":"1"}}}""";
    private const string Floored = """{"rule":"floored","inner":{"rule":"equal"},"floors":{"a":"80","c":"70"}}""";
    private const string Mix = """{"rule":"mix","parts":[{"weight":"1","rule":{"rule":"fixed","weights":{"a":"1"}}},{"weight":"1","rule":{"rule":"equal","among":["b"]}},{"weight":"2","rule":{"rule":"fixed","weights":{"c":"1"}}}]}""";
    private const string Layers = """{"rule":"layers","layers":[{"upTo":"20","rule":{"rule":"fixed","weights":{"a":"1"}}},{"upTo":"60","rule":{"rule":"fixed","weights":{"b":"1"}}},{"rule":{"rule":"fixed","weights":{"c":"1"}}}]}""";
    private const string PainGain = """{"rule":"painGain","target":"200","bands":[{"from":"0","to":"1","shares":{"b":"0.1","c":"0.2"}}],"rest":{"rule":"equal"}}""";

    // Alone 60, 60 and 100; a and b together 90, all 160; the other pairs go alone.
    private const string Game = """{"rule":"game","solution":"SOLUTION","game":{"kind":"cost","players":["a","b","c"],"values":{"a":"60","b":"60","c":"100","a+b":"90","a+b+c":"160"},"missing":"cheapestPartition"}}""";
    private const string Airport = """{"rule":"game","solution":"shapley","game":{"structure":"airport","costs":{"a":"30","b":"60","c":"90"}}}""";
    private const string Linear = """{"rule":"game","solution":"shapley","game":{"structure":"linear","costs":{"a":"30","b":"30","c":"40"},"order":["a","b","c"]}}""";
    private const string Tree = """{"rule":"game","solution":"nucleolus","game":{"structure":"tree","costs":{"a":"30","b":"30","c":"40"},"parents":{"b":"a","c":"a"}}}""";
    private const string Savings = """{"rule":"game","solution":"tau","game":{"kind":"savings","players":["a","b","c"],"values":{"a":"0","b":"0","c":"0","a+b":"0","a+c":"60","b+c":"60","a+b+c":"100"}}}""";

    [Theory]
    [InlineData(Fixed, "a b", "50 50")]
    [InlineData(Grant, "a b", "50 50")]
    [InlineData(Grant, "a c", "20 80")]
    [InlineData(Capped, "a b", "90 10")]
    [InlineData(Overflow, "a b c", "10 100/3 170/3")]
    [InlineData(Overflow, "a b", "10 90")]
    [InlineData(Floored, "a b", "80 20")]
    [InlineData(Mix, "a b", "50 50")]
    [InlineData(Mix, "b c", "100/3 200/3")]
    [InlineData(Layers, "a b", "20 80")]
    [InlineData(Layers, "a c", "20 80")]
    [InlineData(Layers, "b c", "60 40")]
    [InlineData(PainGain, "a b c", "130 -10 -20")]
    [InlineData(PainGain, "a b", "110 -10")]
    [InlineData(PainGain, "a c", "120 -20")]
    [InlineData(Game, "a b c", "175/8 175/8 225/4")]
    [InlineData(Game, "a b", "50 50")]
    [InlineData(Game, "a c", "75/2 125/2")]
    [InlineData(Airport, "a c", "50/3 250/3")]
    [InlineData(Linear, "b c", "30 70")]
    [InlineData(Tree, "b c", "45 55")]
    [InlineData(Savings, "a c", "50 50")]
    [InlineData(Savings, "b", "100")]
    public void SharesAt_SomePartiesAway_AreThoseOfTheRuleWithoutThem(string text, string present, string shares)
    {
        var rule = Parse(text.Replace("SOLUTION", "shapley", StringComparison.Ordinal));
        rule.Validate(["a", "b", "c"]).ShouldBeEmpty();

        var function = ShareFunction.Assessed(rule, RandomRules.BasisOf(rule, With(present)));

        string.Join(' ', function.SharesAt(100_00).Select(share => share / 100)).ShouldBe(shares);
    }

    [Theory]
    [InlineData(Fixed, "d", "/weights")]
    [InlineData(Mix, "d", "/parts/0/rule/weights /parts/1/rule /parts/2/rule/weights")]
    [InlineData(Layers, "d", "/layers/0/rule/weights /layers/1/rule/weights /layers/2/rule/weights")]
    [InlineData(Grant, "c", "/rest")]
    [InlineData(PainGain, "b c", "/rest")]
    [InlineData(Game, "d", "/game")]
    [InlineData(Savings, "a b", "/game /game")]
    public void BasisAt_NobodyLeftToShare_IsAFault(string text, string present, string pointers) =>
        string.Join(' ', Parse(text.Replace("SOLUTION", "shapley", StringComparison.Ordinal)).BasisAt(With(present)).Faults.Select(fault => fault.Pointer)).ShouldBe(pointers);

    [Fact]
    public void BasisAt_SubgameWithoutTheSolution_SaysWhyAndWhoIsLeft()
    {
        var rule = Parse(Game.Replace("SOLUTION", "gately", StringComparison.Ordinal));

        rule.BasisAt(With("a c")).Faults.Select(fault => (fault.Pointer, fault.Message)).ShouldBe(
        [
            ("/solution", "Nobody gains by joining, so there is no propensity to disrupt."),
            ("/game", "Only these players of the game are parties then: a, c."),
        ]);
    }

    // Of all three nobody is paid to join; without c, b makes a cheaper by more than it costs.
    [Fact]
    public void BasisAt_SharesThatMayFallInTheSubgame_AreAFaultUnderLimits()
    {
        var rule = Parse("""
            {"rule":"capped","inner":{"rule":"game","solution":"shapley","game":{"kind":"cost","players":["a","b","c"],
              "values":{"a":"100","b":"10","c":"10","a+b":"50","a+c":"110","b+c":"20","a+b+c":"120"}}},"caps":{"a":"10"}}
            """);
        rule.Validate(["a", "b", "c"]).ShouldBeEmpty();

        rule.BasisAt(With("a b")).Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fault => fault.Pointer.ShouldBe("/inner"),
            fault => fault.Code.ShouldBe("mayFall"));
    }

    [Fact]
    public void Explanation_PlayerAway_TellsTheSubgameAndWhoIsLeftOut()
    {
        var rule = Parse(Game.Replace("SOLUTION", "shapley", StringComparison.Ordinal));

        var root = Explanation.Of(rule, RandomRules.BasisOf(rule, With("a b")), 100_00, Currency.Dkk);

        root.Text.Code.ShouldBe("explain.absent");
        root.Text.Arguments[1].ShouldBe(Argument.List("absent", [new EntityArgument("c")]));
        root.Text.Arguments[0].Value.ShouldBe(new MessageArgument(Message.Of(
            "explain.game", Hundred, Argument.Word("solution", "solution.shapley"), new Argument("total", new FigureArgument("90.00")))));
        root.Shares[0].Text.ShouldBe(Message.Of(
            "explain.share.byGame",
            Argument.Entity("party", "a"),
            new Argument("player", new MessageArgument(Message.Of(
                "game.player.paysLess",
                Argument.Entity("player", "a"),
                new Argument("here", new FigureArgument("45.00")),
                new Argument("alone", new FigureArgument("60.00")),
                new Argument("by", new FigureArgument("15.00"))))),
            Argument.Amount("share", "50.00", Currency.Dkk)));
    }

    [Fact]
    public void Explanation_OnePlayerOrNoFunderLeft_SaysSo()
    {
        var (game, grant) = (Parse(Savings), Parse(Grant));

        Explanation.Of(game, RandomRules.BasisOf(game, With("b d")), 100_00, Currency.Dkk).Text.Arguments[0].Value
            .ShouldBe(new MessageArgument(Message.Of("explain.game.onlyPlayer", Argument.Entity("player", "b"), Hundred)));
        Explanation.Of(grant, RandomRules.BasisOf(grant, With("a b")), 100_00, Currency.Dkk).Text.Arguments[0].Value
            .ShouldBe(new MessageArgument(Message.Of("explain.grant.noFunder", Hundred)));
    }

    private static Argument Hundred => Argument.Amount("amount", "100.00", Currency.Dkk);

    private static SharingContext With(string present) => new(RandomRules.Date, [.. present.Split(' ').Select(party => new SharingParty(party, []))], Currency.Dkk);

    private static Rule Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        var (rule, faults) = RuleJson.Parse(document.RootElement);
        faults.ShouldBeEmpty();
        return rule!;
    }
}
