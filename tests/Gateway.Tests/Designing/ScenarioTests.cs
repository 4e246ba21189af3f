using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using NetworkHub.Gateway.Components;
using NetworkHub.Gateway.Components.Forms;
using NetworkHub.Gateway.Features.Rules.Designer;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;
using NetworkHub.Sharing.Tests;

namespace NetworkHub.Gateway.Tests.Designing;

/// <summary>What is designed survives the address that it is mailed in, and the form that shows it.</summary>
public sealed class ScenarioTests
{
    private static readonly Option[] Parties = [.. RandomRules.Parties.Select(party => new Option(party, $"{party} Kommune"))];

    private static Gen<Rule> Rules { get; } = Gen.OneOf(
        RandomRules.Rising,
        from rest in RandomRules.Rising
        from target in Gen.Choose(1, 1000)
        from shares in RandomRules.Decimals(14)
        select (Rule)new PainGainRule(target / 8m, [new Band(null, 0.975m, Hundredths(shares)), new Band(0.975m, 1.2m, Hundredths(shares))], rest),
        Gen.Choose(1, 100_000).Select(total => Parse(
            $$$"""{"rule":"game","solution":"shapley","game":{"kind":"cost","players":["aarhus","faxe","ærø"],"missing":"cheapestPartition","values":{"aarhus":"60","faxe":"40.5","ærø":"1000000","aarhus+faxe":"{{{total}}}"} } }""")));

    [Fact]
    public void Code_OfAnyScenario_ReadsBackTheSame() => Law.Holds(
        Rules.Zip(Rules.ListOf()),
        pair =>
        {
            var scenario = new Scenario(Json(pair.Item1), "1250.00", "2026-01-01", [.. pair.Item2.Take(3).Select((rule, i) => new Alternative($"nr. {i}", Json(rule)))]);

            var read = ScenarioCode.Read(ScenarioCode.Write(scenario));

            Text(read).ShouldBe(Text(scenario));
        });

    [Fact]
    public void Fields_OfAnyRule_ReadBackTheSame() => Law.Holds(
        Rules.Zip(Gen.Elements(Language.Danish, Language.English)),
        pair =>
        {
            var (rule, language) = pair;
            var fields = Fields(language);
            fields.Show(Json(rule), "/rule");

            var read = fields.Read("/rule", Json(rule))!;

            RuleJson.ToText(Parse(read.ToJsonString())).ShouldBe(RuleJson.ToText(rule));
        });

    [Fact]
    public void KindChosen_ForAnyRule_StartsWithoutFaults() => Law.Holds(
        Rules.Zip(Gen.Elements(RuleKind.All.Where(kind => kind.Name != "byBenefit"))),
        pair =>
        {
            var (rule, kind) = pair;
            var fields = Fields(Language.Danish);
            fields.Show(Json(rule), "/rule");
            fields.Form.With("/rule/rule", kind.Name);

            var started = Parse(fields.Read("/rule", Json(rule))!.ToJsonString());

            started.Name.ShouldBe(kind.Name);
            started.Validate(RandomRules.Parties).ShouldAllBe(fault => fault.Code == "mayFall");
        },
        1_000);

    [Fact]
    public void CapsChosen_ForAMix_ArePutOnAllOfIt()
    {
        var mix = Json(new MixRule([new MixPart(1, new EqualRule()), new MixPart(2, new ProportionalRule("population"))]));
        var fields = Fields(Language.Danish);
        fields.Show(mix, "/rule");
        fields.Form.With("/rule/rule", "capped");

        var capped = (CappedRule)Parse(fields.Read("/rule", mix)!.ToJsonString());

        RuleJson.ToText(capped.Inner).ShouldBe(mix.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("not base64 at all")]
    [InlineData("q1YqKs1JVbJSKkksLlGqBQA")]
    public void Code_CutOrMadeUp_IsNone(string word) => ScenarioCode.Read(word).ShouldBeNull();

    [Fact]
    public void Code_OfAnythingBeyondBounds_IsNone()
    {
        var bomb = new Scenario([], new string('0', 300_000), "", []);

        ScenarioCode.Read(ScenarioCode.Write(bomb)).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"rule":"capped","inner":7,"caps":[],"overflow":{"rule":null}}""")]
    [InlineData("""{"rule":"mix","parts":[null,{"weight":{}}]}""")]
    [InlineData("""{"rule":"game","game":["x"],"solution":[1]}""")]
    [InlineData("""{"rule":"painGain","bands":{"0":1},"rest":"x"}""")]
    [InlineData("""{}""")]
    public void Fields_OfJsonThatIsNoRule_AreShownAndReadWithoutFailing(string json)
    {
        var rule = (JsonObject)JsonNode.Parse(json)!;
        var fields = Fields(Language.English);

        fields.Show(rule, "/rule");
        var read = fields.Read("/rule", rule);

        Evaluated.Of(read ?? rule, RandomRules.Parties, null, null).Faults.ShouldNotBeEmpty();
    }

    private static RuleFields Fields(Language language)
    {
        var page = new PageContext(new HttpContextAccessor { HttpContext = new DefaultHttpContext() }, null!, null!, null!, new IdGenerator(TimeProvider.System), TimeProvider.System);
        return new RuleFields(new FormState("design", page), language, Currency.Dkk, Parties, [new Option("population", "befolkningstal")]);
    }

    private static Dictionary<string, decimal> Hundredths(IReadOnlyDictionary<string, decimal> shares) =>
        shares.ToDictionary(share => share.Key, share => share.Value / 100, StringComparer.Ordinal);

    private static JsonObject Json(Rule rule) => (JsonObject)JsonNode.Parse(RuleJson.ToText(rule))!;

    private static Rule Parse(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        var (rule, faults) = RuleJson.Parse(parsed.RootElement);
        return rule ?? throw new InvalidOperationException(string.Join(' ', faults) + json);
    }

    private static string? Text(Scenario? scenario) => JsonSerializer.Serialize(scenario);
}
