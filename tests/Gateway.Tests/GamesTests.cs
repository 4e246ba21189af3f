using System.Net;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests;

/// <summary>The contracts of <c>POST /sharing/games</c> and <c>POST /sharing/compare</c>: no sign-in, stateless.</summary>
public sealed class GamesTests(RunningHub hub) : IClassFixture<RunningHub>
{
    // Tennessee Valley Authority, joint costs in thousand USD: Ransmeier 1942, Straffin and Heaney 1981.
    private const string Tva =
        """
        "kind": "cost", "players": ["navigation", "flood", "power"],
        "values": { "navigation": "163520", "flood": "140826", "power": "250096", "navigation+flood": "301607",
                    "navigation+power": "378821", "flood+power": "367370", "navigation+flood+power": "412584" }
        """;

    [Fact]
    public async Task Games_PublishedCase_AnswersAllocationsExactFractionsCoreAndProperties()
    {
        using var stranger = hub.Stranger();

        var answer = await stranger.PostAsync("/api/v1/sharing/games", $$"""{ {{Tva}}, "solutions": ["shapley", "nucleolus"] }""");

        answer.Succeeded();
        answer["solutions/shapley/allocation/navigation"].ShouldBe("117829.000000");
        answer["solutions/shapley/exact/flood"].ShouldBe("201513/2");
        answer["solutions/nucleolus/allocation/power"].ShouldBe("202810.000000");
        answer.Json.GetProperty("core").GetProperty("empty").GetBoolean().ShouldBeFalse();
        answer.Json.GetProperty("properties").GetProperty("subadditive").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Games_UnknownSolutionAndMissingCoalition_AreNamedWithTheirPlaces()
    {
        using var stranger = hub.Stranger();

        var answer = await stranger.PostAsync(
            "/api/v1/sharing/games",
            """{ "kind": "cost", "players": ["a", "b"], "values": { "a": "1", "b": "many" }, "solutions": ["shapely"] }""");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Pointers.ShouldContain("/solutions/0");
        answer.Pointers.ShouldContain("/values/b");
    }

    [Fact]
    public async Task Compare_TwoRules_StandSideBySide()
    {
        using var stranger = hub.Stranger();

        var answer = await stranger.PostAsync(
            "/api/v1/sharing/compare",
            """
            { "currency": "DKK", "parties": [ { "id": "a" }, { "id": "b" } ], "amounts": [ { "amount": "100.00" } ],
              "rules": [ { "name": "equally", "rule": { "rule": "equal" } },
                         { "name": "agreed", "rule": { "rule": "fixed", "weights": { "a": "1", "b": "3" } } } ] }
            """);

        answer.Succeeded();
        var shares = answer.Json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("shares").GetProperty("b").GetString());
        shares.ShouldBe(["50.00", "75.00"]);
    }
}
