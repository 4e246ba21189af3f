using NetworkHub.HubProcess;

namespace NetworkHub.Bench;

/// <summary>This commit's hub on SQLite over HTTP against the hub of another commit, both built here and under the same load in turn.</summary>
internal static class AgainstBench
{
    private const int Rounds = 9;
    private const int Starts = 5;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(25);

    /// <param name="program">The other commit's program.</param>
    public static async Task RunAsync(string program)
    {
        var (mine, other) = (await HubFolder.MakeAsync(), await HubFolder.MakeAsync());
        await StartUpAsync(mine, other, program);
        await LoadAsync(mine, other, program);
        mine.Dispose();
        other.Dispose();
    }

    private static async Task LoadAsync(HubFolder mine, HubFolder other, string program)
    {
        await using var hub = await GatewayProcess.StartAsync(mine.Path);
        await using var peer = await GatewayProcess.StartAsync(program, other.Path);
        await Wrk.PostAsync(hub.Address, mine.Key, mine.Places, WarmUp);
        await Wrk.PostAsync(peer.Address, other.Key, other.Places, WarmUp);
        var (spread, hot, peerSpread, peerHot) = (new List<Load>(), new List<Load>(), new List<Load>(), new List<Load>());
        for (var round = 0; round < Rounds; round++)
        {
            peerSpread.Add(await Wrk.PostAsync(peer.Address, other.Key, other.Places, Length));
            spread.Add(await Wrk.PostAsync(hub.Address, mine.Key, mine.Places, Length));
            peerHot.Add(await Wrk.PostAsync(peer.Address, other.Key, other.Places[..1], Length));
            hot.Add(await Wrk.PostAsync(hub.Address, mine.Key, mine.Places[..1], Length));
        }

        Report.Title("HTTP on SQLite against the other commit, 64 connections, idempotency keys, durable");
        Report.Loads("100 partnerships", spread, "postings/s");
        Report.Loads("100 partnerships, other commit", peerSpread, "postings/s");
        Report.Loads("1 hot partnership", hot, "postings/s");
        Report.Loads("1 hot partnership, other commit", peerHot, "postings/s");
        Report.Ratio("100 partnerships / other commit", Report.Ratios(spread, peerSpread), "limit set by the change");
        Report.Ratio("1 hot partnership / other commit", Report.Ratios(hot, peerHot), "limit set by the change");
    }

    private static async Task StartUpAsync(HubFolder mine, HubFolder other, string program)
    {
        var (starts, memory, peerStarts, peerMemory) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Starts; round++)
        {
            await MeasureAsync(() => GatewayProcess.StartAsync(program, other.Path), peerStarts, peerMemory);
            await MeasureAsync(() => GatewayProcess.StartAsync(mine.Path), starts, memory);
        }

        Report.Title("Start on SQLite with 100 partnerships");
        Report.Figure("from start to ready", starts, "ms");
        Report.Figure("from start to ready, other commit", peerStarts, "ms");
        Report.Figure("memory at rest", memory, "MiB");
        Report.Figure("memory at rest, other commit", peerMemory, "MiB");
    }

    private static async Task MeasureAsync(Func<Task<GatewayProcess>> start, List<double> starts, List<double> memory)
    {
        await using var hub = await start();
        starts.Add(hub.TimeToReady.TotalMilliseconds);
        await Task.Delay(TimeSpan.FromSeconds(5));
        memory.Add(hub.MemoryMiB);
    }
}
