using System.Text.Json;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Games;

public sealed class GameEvaluationTests
{
    [Theory]
    [InlineData("""{"kind":"cost","players":["a"],"values":{"a":"1"},"solutions":["shapely"]}""", "/solutions/0", "unknownSolution")]
    [InlineData("""{"kind":"cost","players":["a"],"values":{"a":"1"}}""", "/solutions", "missingField")]
    [InlineData("""{"kind":"cost","players":["a","b"],"values":{"a":"1","b":"1"},"solutions":["shapley"]}""", "/values", "missingCoalitions")]
    [InlineData("""{"kind":"cost","players":["a"],"values":{"a":"one"},"solutions":["shapley"]}""", "/values/a", "notADecimal")]
    [InlineData("""{"kind":"cost","players":["a"],"values":{"a":1},"solutions":["shapley"]}""", "/values/a", "notADecimal")]
    [InlineData("""{"kind":"cost","players":["a"],"values":{"a":"1","a+c":"2"},"solutions":["shapley"]}""", "/values/a+c", "unknownPlayer")]
    [InlineData("""{"kind":"cost","players":["a","b"],"values":{"a":"1","b":"1","a+b":"2","b+a":"2"},"solutions":["shapley"]}""", "/values/b+a", "repeated")]
    [InlineData("""{"kind":"cost","players":["a"],"values":{"a":"9234567890.123456789"},"solutions":["shapley"]}""", "/values/a", "tooLarge")]
    [InlineData("""{"kind":"costs","players":["a"],"values":{"a":"1"},"solutions":["shapley"]}""", "/kind", "outOfRange")]
    [InlineData("""{"kind":"cost","players":["a+b"],"values":{"a":"1"},"solutions":["shapley"]}""", "/players/0", "badName")]
    [InlineData("""{"kind":"cost","players":["a"],"values":{"a":"1"},"solutions":["weightedShapley"]}""", "/weights", "missingField")]
    [InlineData("""{"kind":"cost","players":["a"],"values":{"a":"1"},"weights":{"a":"0"},"solutions":["weightedShapley"]}""", "/weights/a", "outOfRange")]
    [InlineData("""{"kind":"cost","players":["a"],"values":{"a":"1"},"solutions":["tau"],"more":1}""", "/more", "unknownField")]
    [InlineData("""{"structure":"harbour","solutions":["tau"]}""", "/structure", "outOfRange")]
    [InlineData("""{"structure":"airport","costs":{"a":"-1"},"solutions":["tau"]}""", "/costs/a", "negativeAmount")]
    [InlineData("""{"structure":"airport","costs":{"a":"1"},"counts":{"a":"1.5"},"solutions":["tau"]}""", "/counts/a", "outOfRange")]
    [InlineData("""{"structure":"tree","costs":{"a":"1","b":"1"},"parents":{"a":"b","b":"a"},"solutions":["tau"]}""", "/parents", "cycle")]
    [InlineData("""{"structure":"tree","costs":{"a":"1"},"parents":{"a":"x"},"solutions":["tau"]}""", "/parents/a", "unknownPlayer")]
    [InlineData("""{"structure":"linear","costs":{"a":"1","b":"1"},"order":["a"],"solutions":["tau"]}""", "/order", "notAllPlayers")]
    public void Evaluate_OneFault_IsFoundAtItsPlace(string request, string pointer, string code)
    {
        var (answer, faults) = Evaluate(request);

        answer.ShouldBeNull();
        var fault = faults.ShouldHaveSingleItem();
        (fault.Pointer, fault.Code).ShouldBe((pointer, code));
    }

    [Fact]
    public void Evaluate_TooManyPlayers_IsAFault()
    {
        var players = string.Join(',', Enumerable.Range(0, 25).Select(i => $"\"p{i}\""));

        Evaluate($$"""{"kind":"cost","players":[{{players}}],"values":{"p0":"1"},"solutions":["shapley"]}""").Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/players");
    }

    [Fact]
    public void Evaluate_MissingCoalitionsAsked_TakesTheCheapestPartition()
    {
        var (answer, faults) = Evaluate("""{"kind":"cost","players":["a","b","c"],"values":{"a":"3","b":"4","c":"5","a+b":"6"},"missing":"cheapestPartition","solutions":["shapley"]}""");

        faults.ShouldBeEmpty();
        answer!.Solutions["shapley"].Exact!.ShouldBe(new Dictionary<string, string> { ["a"] = "5/2", ["b"] = "7/2", ["c"] = "5" }, ignoreOrder: true);
    }

    [Fact]
    public void Evaluate_GameWithoutASolution_SaysWhy()
    {
        var (answer, _) = Evaluate("""{"kind":"savings","players":["a","b"],"values":{"a":"5","b":"5","a+b":"8"},"solutions":["nucleolus","preNucleolus","tau"]}""");

        answer!.Solutions["nucleolus"].Reason!.ShouldContain("no nucleolus over imputations");
        answer.Solutions["preNucleolus"].Allocation!["a"].ShouldBe("4.000000");
        answer.Solutions["tau"].Reason!.ShouldContain("quasi-balanced");
        answer.Core.Empty.ShouldBe(true);
        answer.Properties.Subadditive.ShouldBe(false);
    }

    [Fact]
    public void Evaluate_OneHundredUsersOnALine_IsSolved()
    {
        var names = Enumerable.Range(0, 100).Select(i => $"u{i:D3}").ToArray();
        var costs = string.Join(',', names.Select((name, i) => $"\"{name}\":\"{(i % 7) + 1}\""));

        var (answer, faults) = Evaluate($$"""{"structure":"linear","costs":{ {{costs}} },"order":["{{string.Join("\",\"", names)}}"],"solutions":["shapley","nucleolus","tau","gately"]}""");

        faults.ShouldBeEmpty();
        answer!.Core.Objections["nucleolus"].ShouldBeEmpty();
        answer.Core.Objections["shapley"].ShouldBeEmpty();
    }

    [Fact]
    public void Evaluate_Airport_IsPerLandingOfEachType()
    {
        var (answer, _) = Evaluate("""{"structure":"airport","costs":{"small":"12","big":"20"},"counts":{"small":"3","big":"1"},"solutions":["shapley"]}""");

        answer!.Solutions["shapley"].Exact!.ShouldBe(new Dictionary<string, string> { ["small"] = "3", ["big"] = "11" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"rule":"game","solution":"shapley","game":{"kind":"cost","players":["a","b"],"values":{"a":"10","a+b":"24","b":"20"}}}""", "7 17 0")]
    [InlineData("""{"rule":"game","solution":"weightedShapley","game":{"kind":"cost","players":["a","b"],"values":{"a":"10","a+b":"24","b":"20"},"weights":{"a":"1","b":"2"}}}""", "8 16 0")]
    [InlineData("""{"rule":"game","solution":"nucleolus","game":{"structure":"airport","costs":{"a":"6","b":"12"},"counts":{"a":"2"}}}""", "8 16 0")]
    public void GameRule_AnyAmount_IsScaledToIt(string text, string shares)
    {
        var rule = Rule(text).Rule!;
        var context = new SharingContext(RandomRules.Date, [.. new[] { "a", "b", "c" }.Select(id => new SharingParty(id, []))], Currency.Dkk);
        rule.Validate(["a", "b", "c"]).ShouldBeEmpty();

        var function = RandomRules.Function(rule, context);

        string.Join(' ', function.SharesAt(24)).ShouldBe(shares);
        RuleJson.ToText(rule).ShouldBe(text);
        rule.Validate(["a", "c"]).ShouldHaveSingleItem().Code.ShouldBe("unknownParty");
        var explanation = Explaining.Explanation.Of(rule, RandomRules.BasisOf(rule, context), 24, Currency.Dkk);
        explanation.Shares[0].Text.Code.ShouldBe("explain.share.byGame");
    }

    [Fact]
    public void GameRule_FaultyGame_PointsIntoTheGame() =>
        Rule("""{"rule":"game","solution":"best","game":{"kind":"cost","players":["a","b"],"values":{"a":"x","b":"1"}}}""").Faults
            .Select(fault => fault.Pointer).ShouldBe(["/solution", "/game/values/a"]);

    [Fact]
    public void GameRule_NoSolution_IsAFaultOfTheAgreement() =>
        Rule("""{"rule":"game","solution":"nucleolus","game":{"kind":"cost","players":["a","b"],"values":{"a":"1","b":"1","a+b":"3"}}}""").Rule!
            .Validate(["a", "b"]).ShouldHaveSingleItem().Code.ShouldBe("noSolution");

    private static RuleParseResult Rule(string text)
    {
        using var document = JsonDocument.Parse(text);
        return RuleJson.Parse(document.RootElement);
    }

    private static GameResult Evaluate(string request)
    {
        using var document = JsonDocument.Parse(request);
        return GameEvaluation.Evaluate(document.RootElement);
    }
}
