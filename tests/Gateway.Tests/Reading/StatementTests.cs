using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Reading;

public sealed class StatementTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task Statement_PartByPart_GoesOnWithItsRunningFigures()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var position = await PostThreeAsync(partnership);
        var api = partnership.Operator;

        var first = await api.GetAsync($"{partnership.Path}/statement?limit=2&party={partnership.Skive}", ("Min-Position", position));
        var second = await api.GetAsync($"{partnership.Path}/statement?cursor={first["next"]}");

        first.Json.GetProperty("items").GetArrayLength().ShouldBe(2);
        first["items/1/runningTotal"].ShouldBe("300.00");
        second["items/0/runningTotal"].ShouldBe("600.00");
        second["items/0/runningBalance"].ShouldBe((await api.GetAsync($"{partnership.Path}/balance"))["parties/1/balance"]);
        second.Json.TryGetProperty("next", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Statement_AsCsv_HasEveryEntryAndGuardsFormulas()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var cost = partnership.Cost("100.00").Replace("\"category\": \"wages\"", "\"category\": \"wages\", \"text\": \"=1+1\"", StringComparison.Ordinal);
        var posted = await partnership.PostCostAsync(cost);

        var csv = await partnership.Operator.GetAsync(
            $"{partnership.Path}/statement", ("Accept", "text/csv"), ("Min-Position", posted.Succeeded()["receipt/position"]));

        csv.ContentType.ShouldBe("text/csv");
        var lines = csv.Text.Split("\r\n");
        lines[0].ShouldContain("share: Aarhus");
        lines[1].ShouldContain("'=1+1");
        lines[1].ShouldContain(",100.00,");
    }

    [Fact]
    public async Task Balance_AsOfAndKnownAt_LookBackOnBothAxes()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var api = partnership.Operator;
        var early = (await partnership.PostCostAsync(partnership.Cost("100.00", date: "2026-01-31"))).Succeeded();
        var known = (await api.GetAsync($"{partnership.Path}/statement", ("Min-Position", early["receipt/position"])))["items/0/recordedAt"];
        await Task.Delay(5);
        var late = (await partnership.PostCostAsync(partnership.Cost("10.00", date: "2026-01-15"))).Succeeded();
        (await partnership.PostCostAsync(partnership.Cost("1.00", date: "2026-06-30"))).Succeeded();

        var byDate = await api.GetAsync($"{partnership.Path}/balance?asOf=2026-01-31", ("Min-Position", late["receipt/position"]));
        var byKnowledge = await api.GetAsync($"{partnership.Path}/balance?knownAt={Uri.EscapeDataString(known)}");
        var both = await api.GetAsync($"{partnership.Path}/balance?asOf=2026-01-20&knownAt={Uri.EscapeDataString(known)}");

        byDate["parties/0/paid"].ShouldBe("110.00");
        byKnowledge["parties/0/paid"].ShouldBe("100.00");
        both["parties/0/paid"].ShouldBe("0.00");
    }

    [Fact]
    public async Task Portfolio_OfAParty_ShowsItsPartOfEachPartnership()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var position = await PostThreeAsync(partnership);
        using var own = await hub.OrganisationAsync(partnership.Skive);

        var portfolio = await own.GetAsync($"/api/v1/actors/{partnership.Skive}/portfolio", ("Min-Position", position));

        portfolio["items/0/partnership"].ShouldBe(partnership.Id);
        portfolio["items/0/year"].ShouldBe("2026");
        portfolio["items/0/balance"].ShouldBe((await own.GetAsync($"{partnership.Path}/balance"))["parties/1/balance"]);
    }

    [Fact]
    public async Task Read_AtAPositionThatNeverComes_SaysTryAgain()
    {
        using var client = await hub.OperatorAsync();

        var answer = await client.GetAsync("/api/v1/actors", ("Min-Position", "999999999"));

        answer.Problem.ShouldBe("not-caught-up");
        answer.Headers["Retry-After"].ShouldBe("1");
    }

    private static async Task<string> PostThreeAsync(Madkulturen partnership)
    {
        (await partnership.PostCostAsync(partnership.Cost("100.00", date: "2026-01-10"))).Succeeded();
        (await partnership.PostCostAsync(partnership.Cost("200.00", date: "2026-02-10"))).Succeeded();
        return (await partnership.PostCostAsync(partnership.Cost("300.00", date: "2026-03-10"))).Succeeded()["receipt/position"];
    }
}
