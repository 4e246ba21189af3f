using System.Net;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests;

public sealed class QuickStartTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task MainJob_FromActorsToStatement_SettlesThePartnership()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var api = partnership.Operator;

        var posted = await partnership.PostCostAsync(partnership.Cost("1000.00"));
        var balance = await api.GetAsync($"{partnership.Path}/balance?explain=true");
        var proposed = await api.PostAsync($"{partnership.Path}/settlements", "{}");
        var settlement = $"{partnership.Path}/settlements/{proposed.Succeeded()["id"]}";
        foreach (var party in new[] { partnership.Aarhus, partnership.Skive })
        {
            (await api.PostAsync($"{settlement}/approve", $$"""{ "party": "{{party}}" }""")).Succeeded();
        }

        var closed = await api.PostAsync($"{settlement}/close", """{ "paidOn": "2026-04-15", "reference": "bank 17" }""");
        var after = await api.GetAsync($"{partnership.Path}/balance");

        posted.Status.ShouldBe(HttpStatusCode.Created);
        posted[$"shares/{partnership.Aarhus}"].ShouldBe("693.04");
        posted[$"shares/{partnership.Skive}"].ShouldBe("306.96");
        posted["receipt/stream"].ShouldBe(partnership.Id);
        posted["receipt/hash"].Length.ShouldBe(64);
        balance["parties/0/paid"].ShouldBe("1000.00");
        balance["parties/0/share"].ShouldBe("693.04");
        balance["parties/0/settled"].ShouldBe("0.00");
        balance["parties/0/balance"].ShouldBe("306.96");
        balance["parties/1/balance"].ShouldBe("-306.96");
        balance["scopes/0/explanation/rule"].ShouldBe("mix");
        proposed["transfers/0/amount/amount"].ShouldBe("306.96");
        closed.Succeeded();
        after["parties/0/balance"].ShouldBe("0.00");
        after["parties/1/settled"].ShouldBe("306.96");
        (await api.GetAsync(settlement))["status"].ShouldBe("closed");
    }
}
