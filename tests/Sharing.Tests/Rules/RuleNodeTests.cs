using System.Text.Json;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Rules;

/// <summary>What each node gives, by figures that can be checked by hand. Amounts and shares are in kroner.</summary>
public sealed class RuleNodeTests
{
    private const string Layers = """{"rule":"layers","layers":[{"upTo":"100","rule":{"rule":"fixed","weights":{"a":"1"}}},{"upTo":"300","rule":{"rule":"equal"}},{"rule":{"rule":"fixed","weights":{"c":"1"}}}]}""";
    private const string Grant = """{"rule":"grant","funder":"c","rate":"0.8","max":"400","rest":{"rule":"equal"}}""";
    private const string Capped = """{"rule":"capped","inner":{"rule":"fixed","weights":{"a":"1","b":"2","c":"3"}},"caps":{"b":"100","c":"100"}}""";
    private const string CappedAll = """{"rule":"capped","inner":{"rule":"equal"},"caps":{"a":"10","b":"20","c":"30"}}""";
    private const string Overflow = """{"rule":"capped","inner":{"rule":"equal"},"caps":{"c":"100"},"overflow":{"rule":"fixed","weights":{"b":"1"}}}""";
    private const string Floored = """{"rule":"floored","inner":{"rule":"fixed","weights":{"a":"1","b":"1","c":"8"}},"floors":{"a":"100","b":"20"}}""";
    private const string PainGain = """{"rule":"painGain","target":"1000","bands":[{"from":"0.8","to":"1","shares":{"c":"0.25"}},{"from":"1","to":"1.1","shares":{"c":"0.5"}},{"from":"1.1","shares":{"c":"1"}}],"rest":{"rule":"equal"}}""";
    private const string Benefit = """{"rule":"byBenefit","basis":"realised","bottomLines":["service"]}""";
    private const string AllBenefits = """{"rule":"byBenefit","basis":"realised"}""";

    [Theory]
    [InlineData(Layers, "60", "60 0 0")]
    [InlineData(Layers, "160", "120 20 20")]
    [InlineData(Layers, "400", "500/3 200/3 500/3")]
    [InlineData(Layers, "-30", "-30 0 0")]
    [InlineData(Grant, "100", "10 10 80")]
    [InlineData(Grant, "500", "50 50 400")]
    [InlineData(Grant, "600", "100 100 400")]
    [InlineData(Capped, "120", "20 40 60")]
    [InlineData(Capped, "240", "140/3 280/3 100")]
    [InlineData(Capped, "1000", "800 100 100")]
    [InlineData(CappedAll, "60", "10 20 30")]
    [InlineData(CappedAll, "45", "10 35/2 35/2")]
    [InlineData(Overflow, "300", "100 100 100")]
    [InlineData(Overflow, "600", "200 300 100")]
    [InlineData(Floored, "60", "50 10 0")]
    [InlineData(Floored, "120", "100 20 0")]
    [InlineData(Floored, "300", "100 200/9 1600/9")]
    [InlineData(Floored, "2000", "200 200 1600")]
    [InlineData(PainGain, "1000", "500 500 0")]
    [InlineData(PainGain, "900", "925/2 925/2 -25")]
    [InlineData(PainGain, "200", "125 125 -50")]
    [InlineData(PainGain, "1300", "525 525 250")]
    [InlineData(Benefit, "100", "100 0 0")]
    [InlineData(AllBenefits, "100", "25 75 0")]
    public void SharesAt_Node_IsWhatAPersonWouldFind(string rule, string amount, string shares)
    {
        var function = Function(rule);

        Kroner(function, amount).ShouldBe(shares);
    }

    [Fact]
    public void From_PainGain_AccruesByItsRestUntilAssessed()
    {
        var rule = Parse(PainGain);

        rule.IsAssessed.ShouldBeTrue();
        Kroner(ShareFunction.From(rule, RandomRules.BasisOf(rule, Abc)), "1300").ShouldBe("650 650 0");
    }

    [Fact]
    public void Limits_ThatCannotBeKept_SayByHowMuch()
    {
        var capped = Function(CappedAll);
        var floored = Function(Floored);

        capped.Most.ShouldBe(60_00);
        capped.FaultsAt(60_00).ShouldBeEmpty();
        capped.FaultsAt(75_50).ShouldHaveSingleItem().ShouldBe(new RuleFault("/caps", "infeasible", "The amount is 15.50 DKK more than the caps hold."));
        floored.FaultsAt(100_00).ShouldHaveSingleItem().Message.ShouldBe("The amount is 20.00 DKK less than the floors need.");
        floored.Most.ShouldBe(long.MaxValue);
        Should.Throw<InfeasibleAmountException>(() => Sharing.Allocation.AllocationState.Empty.Post(capped, 60_01));
    }

    [Theory]
    [InlineData("""{"rule":"layers","layers":[{"rule":{"rule":"equal"}},{"rule":{"rule":"equal"}}]}""", "/layers/0/upTo", "openLayer")]
    [InlineData("""{"rule":"layers","layers":[{"upTo":"5","rule":{"rule":"equal"}}]}""", "/layers/0/upTo", "openLayer")]
    [InlineData("""{"rule":"layers","layers":[{"upTo":"5","rule":{"rule":"equal"}},{"upTo":"5","rule":{"rule":"equal"}},{"rule":{"rule":"equal"}}]}""", "/layers/1/upTo", "notAscending")]
    [InlineData("""{"rule":"grant","funder":"x","rate":"0.5","rest":{"rule":"equal"}}""", "/funder", "unknownParty")]
    [InlineData("""{"rule":"grant","funder":"a","rate":"1.5","rest":{"rule":"equal"}}""", "/rate", "outOfRange")]
    [InlineData("""{"rule":"grant","funder":"a","rate":"1","max":"-5","rest":{"rule":"equal"}}""", "/max", "negativeAmount")]
    [InlineData("""{"rule":"capped","inner":{"rule":"equal"},"caps":{"x":"1"}}""", "/caps/x", "unknownParty")]
    [InlineData("""{"rule":"capped","inner":{"rule":"equal"},"caps":{"a":"-1"}}""", "/caps/a", "negativeAmount")]
    [InlineData("""{"rule":"capped","inner":{"rule":"equal"},"caps":{"a":"1"},"overflow":{"rule":"fixed","weights":{"a":"1","b":"1"}}}""", "/overflow", "cappedParty")]
    [InlineData("""{"rule":"floored","inner":{"rule":"painGain","target":"1","bands":[{"shares":{"a":"1"}}],"rest":{"rule":"equal"}},"floors":{"a":"1"}}""", "/inner", "mayFall")]
    [InlineData("""{"rule":"painGain","target":"0","bands":[{"shares":{"a":"1"}}],"rest":{"rule":"equal"}}""", "/target", "outOfRange")]
    [InlineData("""{"rule":"painGain","target":"1","bands":[{"to":"1","shares":{"a":"1"}},{"from":"1.1","shares":{"a":"1"}}],"rest":{"rule":"equal"}}""", "/bands/1/from", "gap")]
    [InlineData("""{"rule":"painGain","target":"1","bands":[{"to":"1","shares":{"a":"1"}},{"from":"0.9","shares":{"a":"1"}}],"rest":{"rule":"equal"}}""", "/bands/1/from", "overlap")]
    [InlineData("""{"rule":"painGain","target":"1","bands":[{"shares":{"a":"0.6","b":"0.6"}}],"rest":{"rule":"equal"}}""", "/bands/0/shares", "outOfRange")]
    [InlineData("""{"rule":"painGain","target":"1","bands":[{"shares":{"c":"1"}}],"rest":{"rule":"equal"},"among":["a","b"]}""", "/bands/0/shares/c", "notAmong")]
    [InlineData("""{"rule":"grant","funder":"c","rate":"0.5","rest":{"rule":"equal"},"among":["a","b"]}""", "/funder", "notAmong")]
    [InlineData("""{"rule":"game","solution":"shapley","game":{"structure":"airport","costs":{"a":"1","c":"2"}},"among":["a","b"]}""", "/game", "notAmong")]
    public void Validate_Node_FindsTheFaultAtItsPlace(string text, string pointer, string code)
    {
        var fault = Parse(text).Validate(["a", "b", "c"]).ShouldHaveSingleItem();

        (fault.Pointer, fault.Code).ShouldBe((pointer, code));
    }

    [Theory]
    [InlineData(Layers)]
    [InlineData(Grant)]
    [InlineData(Capped)]
    [InlineData(Overflow)]
    [InlineData(Floored)]
    [InlineData(PainGain)]
    [InlineData(Benefit)]
    [InlineData(AllBenefits)]
    public void ToText_Node_ReadsAndWritesTheSame(string text) => RuleJson.ToText(Parse(text)).ShouldBe(text);

    [Fact]
    public void BasisAt_AmountFinerThanTheCurrency_IsAFault() =>
        Parse("""{"rule":"grant","funder":"c","rate":"0.8","max":"0.001","rest":{"rule":"equal"}}""").BasisAt(Abc).Faults
            .ShouldHaveSingleItem().ShouldBe(new RuleFault("/max", "tooManyDecimals", "DKK has 2 decimals."));

    private static SharingContext Abc { get; } = new(
        RandomRules.Date,
        [
            new SharingParty("a", [new KeyFigure("realised.service", RandomRules.Date, 20)]),
            new SharingParty("b", [new KeyFigure("realised.productivity", RandomRules.Date, 60), new KeyFigure("expected.service", RandomRules.Date, 5)]),
            new SharingParty("c", []),
        ],
        Currency.Dkk);

    private static ShareFunction Function(string text)
    {
        var rule = Parse(text);
        rule.Validate(["a", "b", "c"]).ShouldBeEmpty();
        return ShareFunction.Assessed(rule, RandomRules.BasisOf(rule, Abc));
    }

    private static string Kroner(ShareFunction function, string amount)
    {
        Money.TryParse(amount, Currency.Dkk, out var money, out _).ShouldBeTrue();
        return string.Join(' ', function.SharesAt(money.MinorUnits).Select(share => share / 100));
    }

    private static Rule Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        var (rule, faults) = RuleJson.Parse(document.RootElement);
        faults.ShouldBeEmpty();
        return rule!;
    }
}
