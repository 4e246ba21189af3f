using NetworkHub.Embedded;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.HubProcess;

namespace NetworkHub.Bench;

/// <summary>Acknowledged postings a second over HTTP, against SQLite itself, against the bare web server, and one hot partnership against many.</summary>
internal static class HttpBench
{
    private const int Rounds = 3;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);

    // A hub runs for weeks: it is measured when its code has been compiled for speed, not while that is going on.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bench-http-").FullName;
        var places = await PrepareAsync(folder);
        var key = await RunningHub.MakeKeyAsync(folder);
        await using var hub = await RunningHub.StartAsync(folder);
        await using var bare = await BarePeer.StartAsync();

        await Wrk.PostAsync(hub.Address, key, places, WarmUp);
        await Wrk.PostAsync(bare.Address, key, places, Length);
        var (inserts, spread, hot, plain) = (new List<double>(), new List<Load>(), new List<Load>(), new List<Load>());
        for (var round = 0; round < Rounds; round++)
        {
            inserts.Add(SqliteBaseline.InsertsPerSecond(folder, 900, Length));
            spread.Add(await Wrk.PostAsync(hub.Address, key, places, Length));
            hot.Add(await Wrk.PostAsync(hub.Address, key, places[..1], Length));
            plain.Add(await Wrk.PostAsync(bare.Address, key, places, Length));
        }

        Report.Title("HTTP on SQLite, 64 connections, every posting with an idempotency key and durable before it is acknowledged");
        Report.Figure("SQLite, one row per transaction, same durability", inserts, "rows/s");
        Report.Figure("100 partnerships, acknowledged", PerSecond(spread), "postings/s");
        Report.Figure("1 hot partnership, acknowledged", PerSecond(hot), "postings/s");
        Report.Figure("bare web server, same bodies, nothing stored", PerSecond(plain), "requests/s");
        Report.Ratio("100 partnerships / SQLite rows", Median(spread) / Report.Median(inserts), "limit: at least 2, aim 3");
        Report.Ratio("hot / 100 partnerships", Median(hot) / Median(spread), "limit: at least 0.7");
        Report.Ratio("100 partnerships / bare web server", Median(spread) / Median(plain), "reported");
        Console.WriteLine($"  latency p50 {spread[^1].P50}, p99 {spread[^1].P99} on 100 partnerships; p50 {hot[^1].P50}, p99 {hot[^1].P99} on one; not acknowledged: {spread.Concat(hot).Sum(load => load.Refused)}");
        Directory.Delete(folder, recursive: true);
    }

    private static IReadOnlyList<double> PerSecond(IEnumerable<Load> loads) => [.. loads.Select(load => load.AcknowledgedPerSecond)];

    private static double Median(IEnumerable<Load> loads) => Report.Median(PerSecond(loads));

    private static async Task<Workplace[]> PrepareAsync(string folder)
    {
        await using var store = SqliteEventStore.Open(folder);
        await using var hub = new EmbeddedHub(store, EmbeddedOptions.Default, TimeProvider.System);
        return await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Partnerships.FoundAsync(hub, $"Partnership {i}")));
    }
}
