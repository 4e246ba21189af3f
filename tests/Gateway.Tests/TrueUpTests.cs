using System.Net;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests;

/// <summary>Bringing shares home over HTTP: at the end of a year, and where pain and gain is assessed.</summary>
public sealed class TrueUpTests(RunningHub hub) : IClassFixture<RunningHub>
{
    private const string Equally = """{ "from": "2026-01-01", "rule": { "rule": "equal" } }""";

    private const string Target =
        """
        { "from": "2026-01-01", "period": "lifetime", "rule": { "rule": "painGain", "target": "1000.00",
            "bands": [ { "from": "0.80", "to": "1.00", "shares": { "PARTY": "0.25" } } ], "rest": { "rule": "equal" } } }
        """;

    [Fact]
    public async Task TrueUp_PartyLeftInTheYear_IsInStatementBalanceAndExplained()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var api = partnership.Operator;
        await AgreeAsync(partnership, Equally);
        (await partnership.PostCostAsync(partnership.Cost("730.00", date: "2026-01-31"))).Succeeded();
        (await api.PostAsync($"{partnership.Path}/parties/{partnership.Skive}/exit", """{ "lastDay": "2026-06-30" }""")).Succeeded();

        var done = await api.PostAsync($"{partnership.Path}/true-ups", """{ "year": 2026 }""", ("Idempotency-Key", "year-2026-" + partnership.Id));
        var again = await api.PostAsync($"{partnership.Path}/true-ups", """{ "year": 2026 }""");
        var statement = await api.GetAsync($"{partnership.Path}/statement", ("Min-Position", done.Succeeded()["receipt/position"]));
        var csv = await api.GetAsync($"{partnership.Path}/statement?format=csv");
        var explained = (await api.GetAsync($"{partnership.Path}/true-ups/{done["entries/0/entry"]}")).Succeeded();

        // 181 of 365 days were shared by two: 181 kroner, and not 365.
        done.Status.ShouldBe(HttpStatusCode.Created);
        done[$"entries/0/shares/{partnership.Skive}"].ShouldBe("-184.00");
        again.Succeeded().Json.GetProperty("entries").GetArrayLength().ShouldBe(0);
        statement["items/1/kind"].ShouldBe("trueUp");
        statement["items/1/date"].ShouldBe("2026-12-31");
        statement["items/1/runningTotal"].ShouldBe("730.00");
        statement[$"items/1/shares/{partnership.Aarhus}"].ShouldBe("184.00");
        csv.Text.ShouldContain(",trueUp,2026-12-31,");
        (await api.GetAsync($"{partnership.Path}/balance"))["parties/1/share"].ShouldBe("181.00");
        explained["explanation/parts/0/text/en"].ShouldBe("From 2026-01-01 for 181 of the 365 days: 181/365 of what the rule gives.");
        (await api.GetAsync($"{partnership.Path}/costs/{done["entries/0/entry"]}")).Problem.ShouldBe("no-such-entry");
    }

    [Fact]
    public async Task Assess_CompletionThenFinal_FollowsForecastThenCost()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        await AgreeAsync(partnership, Target.Replace("PARTY", partnership.Skive, StringComparison.Ordinal));
        var posted = (await partnership.PostCostAsync(partnership.Cost("600.00"))).Succeeded();

        var completed = await AssessAsync(partnership, """{ "point": "completion", "date": "2026-06-30", "category": "wages", "forecast": { "amount": "900.00", "currency": "DKK" } }""");
        var final = await AssessAsync(partnership, """{ "point": "final", "date": "2026-09-30" }""");

        posted[$"shares/{partnership.Skive}"].ShouldBe("0.00");
        completed.Succeeded()[$"entries/0/shares/{partnership.Skive}"].ShouldBe("-25.00");
        completed["entries/0/forecast/amount"].ShouldBe("900.00");
        final.Succeeded()[$"entries/0/shares/{partnership.Skive}"].ShouldBe("-25.00");
    }

    [Theory]
    [InlineData("{}", "/year")]
    [InlineData("""{ "year": 1 }""", "/year")]
    [InlineData("""{ "year": 2026, "point": "final", "date": "2026-06-30" }""", "/point")]
    [InlineData("""{ "point": "final" }""", "/date")]
    [InlineData("""{ "point": "yearEnd", "date": "2026-12-31" }""", "/point")]
    [InlineData("""{ "point": "completion", "date": "2026-06-30", "category": "wages" }""", "/forecast")]
    [InlineData("""{ "point": "completion", "date": "2026-06-30", "category": "wages", "forecast": { "amount": "1,5", "currency": "DKK" } }""", "/forecast/amount")]
    public async Task TrueUp_WrongBody_PointsAtIt(string body, string pointer)
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await AssessAsync(partnership, body);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Pointers.ShouldBe([pointer]);
    }

    private static async Task AgreeAsync(Madkulturen partnership, string terms) =>
        (await partnership.Operator.PostAsync($"{partnership.Path}/agreements", terms)).Succeeded();

    private static Task<ApiAnswer> AssessAsync(Madkulturen partnership, string body) => partnership.Operator.PostAsync($"{partnership.Path}/true-ups", body);
}
