using System.Diagnostics;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Partnerships;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Host;
using NetworkHub.HubProcess;

namespace NetworkHub.Bench;

/// <summary>What a partnership's size costs: a balance over HTTP, and the first touch after a restart, at 1,000 and at 1,000,000 postings.</summary>
internal static class SizeBench
{
    private const int Small = 1_000;
    private const int Large = 1_000_000;
    private const int Rounds = 5;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bench-size-").FullName;
        var (small, large) = await FillAsync(folder);
        Report.Title($"Size: a partnership with {Large:N0} postings against one with {Small:N0}");
        await FirstTouchAsync(folder, small, large);
        await BalanceAsync(folder, small, large);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(Workplace Small, Workplace Large)> FillAsync(string folder)
    {
        await using var store = SqliteEventStore.Open(folder);
        await using var hub = new LocalHub(store);
        var (small, large) = (await Partnerships.CreateAsync(hub, "Small"), await Partnerships.CreateAsync(hub, "Large"));
        await HubLoad.FillAsync(hub, small, Small);
        await HubLoad.FillAsync(hub, large, Large);
        return (small, large);
    }

    // A new store and hub each time, as a restart makes them; the operating system's file cache stays warm for both.
    private static async Task FirstTouchAsync(string folder, Workplace small, Workplace large)
    {
        var (smallMs, largeMs) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (s, l) = (await TouchAsync(folder, small), await TouchAsync(folder, large));
            if (round > 0)
            {
                smallMs.Add(s);
                largeMs.Add(l);
            }
        }

        Report.Figure($"first touch after a restart, {Small:N0} postings", smallMs, "ms");
        Report.Figure($"first touch after a restart, {Large:N0} postings", largeMs, "ms");
        Report.Ratio("first touch, large / small", Report.Median(largeMs) / Report.Median(smallMs), "limit: at most 3");
    }

    private static async Task<double> TouchAsync(string folder, Workplace place)
    {
        await using var store = SqliteEventStore.Open(folder);
        await using var hub = new LocalHub(store);
        var watch = Stopwatch.StartNew();
        await hub.ReadAsync<PartnershipState>(new StreamId(place.Id.Value), CancellationToken.None);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task BalanceAsync(string folder, Workplace small, Workplace large)
    {
        var key = await HubCommand.MakeKeyAsync(folder);
        await using var hub = await GatewayProcess.StartAsync(folder);
        using var client = hub.Client(key);
        await WaitForReadModelsAsync(client, large);
        var (smallUs, largeUs) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (s, l) = (await ReadAsync(client, small), await ReadAsync(client, large));
            if (round > 0)
            {
                smallUs.Add(s);
                largeUs.Add(l);
            }
        }

        Report.Figure($"balance over HTTP, {Small:N0} postings", smallUs, "µs");
        Report.Figure($"balance over HTTP, {Large:N0} postings", largeUs, "µs");
        Report.Ratio("balance, large / small", Report.Median(largeUs) / Report.Median(smallUs), "limit: at most 1.2");
    }

    private static async Task<double> ReadAsync(HttpClient client, Workplace place)
    {
        const int Reads = 2_000;
        var address = new Uri($"/api/v1/partnerships/{place.Id}/balance", UriKind.Relative);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Reads; i++)
        {
            await client.GetByteArrayAsync(address);
        }

        return watch.Elapsed.TotalMicroseconds / Reads;
    }

    // The million postings flow into the read models first, or that work would be measured too.
    private static async Task WaitForReadModelsAsync(HttpClient client, Workplace place)
    {
        HttpResponseMessage response;
        do
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/partnerships/{place.Id}/statement?limit=1", UriKind.Relative));
            request.Headers.Add("Min-Position", $"{Large}");
            using var reply = response = await client.SendAsync(request);
        }
        while (response.StatusCode == System.Net.HttpStatusCode.ServiceUnavailable);
        response.EnsureSuccessStatusCode();
    }
}
