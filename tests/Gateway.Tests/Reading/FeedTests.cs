using System.Net.ServerSentEvents;
using System.Text.Json;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Reading;

public sealed class FeedTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task Feed_FollowedToTheEnd_HasEveryEventOnce()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var last = (await partnership.PostCostAsync(partnership.Cost("1.00"))).Succeeded()["receipt/position"];
        var positions = new List<long>();
        var after = "0";

        while (after != last)
        {
            var page = (await partnership.Operator.GetAsync($"/api/v1/events?after={after}&limit=3", ("Min-Position", last))).Succeeded();
            positions.AddRange(page.Json.GetProperty("events").EnumerateArray().Select(item => item.GetProperty("position").GetInt64()));
            after = page["after"];
        }

        positions.ShouldBe(Enumerable.Range(1, int.Parse(last, null)).Select(position => (long)position));
    }

    [Fact]
    public async Task Stream_FromAPosition_TellsWhatHappensThen()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        using var party = await hub.OrganisationAsync(partnership.Skive);
        var before = (await partnership.PostCostAsync(partnership.Cost("1.00"))).Succeeded()["receipt/position"];
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events/stream");
        request.Headers.Add("Last-Event-ID", before);
        using var response = await party.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var (amounts, later) = ("2.00", ReadAsync(body, 2));

        (await partnership.PostCostAsync(partnership.Cost(amounts))).Succeeded();
        (await partnership.PostCostAsync(partnership.Cost("3.00"))).Succeeded();

        var told = await later.WaitAsync(TimeSpan.FromMinutes(2));
        told.Select(item => item.EventType).ShouldAllBe(type => type == "partnership.cost-posted.v1");
        told.Select(item => item.Data.GetProperty("data").GetProperty("cost").GetProperty("amount").GetInt64()).ShouldBe([200, 300]);
        long.Parse(told[0].EventId!, null).ShouldBeGreaterThan(long.Parse(before, null));
    }

    private static async Task<List<SseItem<JsonElement>>> ReadAsync(Stream body, int count)
    {
        var items = new List<SseItem<JsonElement>>();
        await foreach (var item in SseParser.Create(body, (type, data) => type == "heartbeat" ? default : JsonElement.Parse(data)).EnumerateAsync())
        {
            if (item.EventType != "heartbeat")
            {
                items.Add(item);
            }

            if (items.Count == count)
            {
                break;
            }
        }

        return items;
    }
}
