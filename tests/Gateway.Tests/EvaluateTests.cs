using System.Globalization;
using System.Net;
using System.Text.Json;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests;

/// <summary>The contract of <c>POST /sharing/evaluate</c>: no sign-in, stateless, size-limited.</summary>
public sealed class EvaluateTests(RunningHub hub) : IClassFixture<RunningHub>
{
    private const string Rule =
        """{ "rule": "mix", "parts": [ { "weight": "0.5", "rule": { "rule": "equal" } }, { "weight": "0.5", "rule": { "rule": "proportional", "key": "population" } } ] }""";

    private const string Parties =
        """[ { "id": "aarhus", "keys": { "population": "349983" } }, { "id": "skive", "keys": { "population": "45000" } } ]""";

    [Fact]
    public async Task Evaluate_TwoAmounts_AnswersSharesPostingsAndExplanation()
    {
        using var stranger = hub.Stranger();

        var answer = await EvaluateAsync(stranger, Parties, Rule, """[ { "amount": "100000.00" }, { "amount": "0.01" } ]""");

        answer.Succeeded();
        answer["shares/aarhus"].ShouldBe("69303.56");
        answer["shares/skive"].ShouldBe("30696.45");
        answer.Json.GetProperty("postings").GetArrayLength().ShouldBe(2);
        SumOf(answer.Json.GetProperty("postings")[0]).ShouldBe(100000.00m);
        SumOf(answer.Json.GetProperty("postings")[1]).ShouldBe(0.01m);
        SumOf(answer.Json.GetProperty("shares")).ShouldBe(100000.01m);
        answer["explanation/rule"].ShouldBe("mix");
        answer["explanation/text/da"].ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Evaluate_ManyFaults_NamesEveryPlace()
    {
        using var stranger = hub.Stranger();

        var answer = await EvaluateAsync(
            stranger, """[ { "id": "a" }, { "id": "a", "keys": { "population": "many" } } ]""", """{ "rule": "equality" }""", """[ { "amount": "1.005" } ]""");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Pointers.ShouldBe(["/parties/1/id", "/rule/rule", "/amounts/0/amount"], ignoreOrder: true);
    }

    [Fact]
    public async Task Evaluate_AmountAsNumberOrUnknownMember_IsRefused()
    {
        using var stranger = hub.Stranger();

        var answer = await stranger.PostAsync(
            "/api/v1/sharing/evaluate",
            $$"""{ "currency": "DKK", "parties": {{Parties}}, "rule": {{Rule}}, "amounts": [ { "amount": 5 } ], "seed": 1 }""");

        answer.Pointers.ShouldBe(["/amounts/0/amount", "/seed"], ignoreOrder: true);
    }

    [Fact]
    public async Task Evaluate_MoreThanAStrangerMayAskFor_IsRefused()
    {
        using var stranger = hub.Stranger();
        var many = string.Join(',', Enumerable.Range(0, 201).Select(i => $$"""{ "id": "p{{i}}" }"""));
        var deep = string.Concat(Enumerable.Repeat("""{ "rule": "mix", "parts": [ { "weight": "1", "rule": """, 12)) + """{ "rule": "equal" }"""
            + string.Concat(Enumerable.Repeat(" } ] }", 12));

        var crowd = await EvaluateAsync(stranger, $"[ {many} ]", """{ "rule": "equal" }""", """[ { "amount": "1.00" } ]""");
        var depth = await EvaluateAsync(stranger, Parties, deep, """[ { "amount": "1.00" } ]""");
        var large = await EvaluateAsync(stranger, Parties, Rule, $"[ {{ \"amount\": \"{new string('1', 300_000)}\" }} ]");

        crowd.Pointers.ShouldContain("/parties");
        depth.Pointers.ShouldContain("/rule");
        large.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        large.Problem.ShouldBe("body-too-large");
    }

    private static Task<ApiAnswer> EvaluateAsync(ApiClient client, string parties, string rule, string amounts) => client.PostAsync(
        "/api/v1/sharing/evaluate", $$"""{ "currency": "DKK", "parties": {{parties}}, "rule": {{rule}}, "amounts": {{amounts}} }""");

    private static decimal SumOf(JsonElement shares) =>
        shares.EnumerateObject().Sum(share => decimal.Parse(share.Value.GetString()!, CultureInfo.InvariantCulture));
}
