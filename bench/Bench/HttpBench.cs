using NetworkHub.HubProcess;

namespace NetworkHub.Bench;

/// <summary>Acknowledged postings a second over HTTP, against SQLite itself, against the bare web server, and one hot partnership against many.</summary>
internal static class HttpBench
{
    private const int Rounds = 5;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);

    // A hub runs for weeks: it is measured when its code has been compiled for speed, not while that is going on.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);

    public static async Task RunAsync()
    {
        using var folder = await HubFolder.MakeAsync();
        var (places, key) = (folder.Places, folder.Key);
        await using var hub = await GatewayProcess.StartAsync(folder.Path);
        await using var bare = await BarePeer.StartAsync();

        await Wrk.PostAsync(hub.Address, key, places, WarmUp);
        await Wrk.PostAsync(bare.Address, key, places, Length);
        var (inserts, spread, hot, plain) = (new List<double>(), new List<Load>(), new List<Load>(), new List<Load>());
        for (var round = 0; round < Rounds; round++)
        {
            inserts.Add(SqliteBaseline.InsertsPerSecond(folder.Path, 900, Length));
            spread.Add(await Wrk.PostAsync(hub.Address, key, places, Length));
            hot.Add(await Wrk.PostAsync(hub.Address, key, places[..1], Length));
            plain.Add(await Wrk.PostAsync(bare.Address, key, places, Length));
        }

        Report.Title("HTTP on SQLite, 64 connections, every posting with an idempotency key and durable before it is acknowledged");
        Report.Figure("SQLite, one row per transaction, same durability", inserts, "rows/s");
        Report.Loads("100 partnerships, acknowledged", spread, "postings/s");
        Report.Loads("1 hot partnership, acknowledged", hot, "postings/s");
        Report.Loads("bare web server, same bodies, nothing stored", plain, "requests/s");
        Report.Ratio("100 partnerships / SQLite rows", [.. spread.Zip(inserts, (load, rows) => load.AcknowledgedPerSecond / rows)], "limit: at least 2, aim 3");
        Report.Ratio("hot / 100 partnerships", Report.Ratios(hot, spread), "limit: at least 0.7");
        Report.Ratio("100 partnerships / bare web server", Report.Ratios(spread, plain), "reported");
    }
}
