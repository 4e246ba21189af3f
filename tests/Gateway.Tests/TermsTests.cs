using System.Net;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests;

/// <summary>An agreement's terms besides its rule, over HTTP.</summary>
public sealed class TermsTests(RunningHub hub) : IClassFixture<RunningHub>
{
    private const string Capped =
        """
        { "from": "2026-01-01", "resetEveryYears": 4, "partyTime": "byDay",
          "indexation": { "baseYear": 2026, "factors": { "2027": "1.021", "2028": "1.0190" } },
          "rule": { "rule": "capped", "inner": { "rule": "equal" }, "caps": { "PARTY": "100.00" } } }
        """;

    [Fact]
    public async Task Agreement_WithTerms_IsReadBackAndShares()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        (await AgreeAsync(partnership, Capped)).Succeeded();

        var listed = (await partnership.Operator.GetAsync($"{partnership.Path}/agreements")).Json.GetProperty("items")[1];
        var posted = (await partnership.PostCostAsync(partnership.Cost("1000.00", date: "2028-03-31"))).Succeeded();
        var explained = (await partnership.Operator.GetAsync($"{partnership.Path}/costs/{posted["entry"]}")).Succeeded();

        listed.GetProperty("resetEveryYears").GetInt32().ShouldBe(4);
        listed.GetProperty("partyTime").GetString().ShouldBe("byDay");
        listed.GetProperty("indexation").GetRawText().ShouldBe("""{"baseYear":2026,"factors":{"2027":"1.021","2028":"1.019"}}""");
        posted[$"shares/{partnership.Aarhus}"].ShouldBe("104.04");
        explained["explanation/text/en"].ShouldContain("multiplied by 1.040399");
    }

    [Fact]
    public async Task PostCost_FactorNotAgreed_SaysWhichYear()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        (await AgreeAsync(partnership, Capped)).Succeeded();

        var answer = await partnership.PostCostAsync(partnership.Cost("1000.00", date: "2029-03-31"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Problem.ShouldBe("index-factor-missing");
        answer["detail"].ShouldContain("2029");
    }

    [Theory]
    [InlineData("\"27\": \"1.021\"", "/indexation/factors", "not a calendar year")]
    [InlineData("\"2027\": \"2,1 %\"", "/indexation/factors/2027", "such as \"1.021\"")]
    [InlineData("\"2027\": \"2.1\"", "/indexation/factors/2027", "from 0.5 to 2")]
    [InlineData("\"2027\": 1.021", "/indexation/factors/2027", "in quotes")]
    [InlineData("\"2028\": \"1.021\"", "/indexation/factors", "The factor of 2027 is missing")]
    public async Task Agreement_WrongFactor_PointsAtIt(string factor, string pointer, string why)
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await AgreeAsync(
            partnership, """{ "from": "2026-01-01", "rule": { "rule": "equal" }, "indexation": { "baseYear": 2026, "factors": { """ + factor + " } } }");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Pointers.ShouldBe([pointer]);
        answer["errors/0/detail"].ShouldContain(why);
    }

    private static Task<ApiAnswer> AgreeAsync(Madkulturen partnership, string terms) => partnership.Operator.PostAsync(
        $"{partnership.Path}/agreements", terms.Replace("PARTY", partnership.Aarhus, StringComparison.Ordinal));
}
