using NetworkHub.Application.Journaling;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Hub.Host;
using NetworkHub.HubProcess;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Bench;

/// <summary>The hub on PostgreSQL: over HTTP with one gateway and with two, and without HTTP, against the server itself and a plain grain.</summary>
internal static class PostgresBench
{
    private const int Rounds = 3;
    private const int RowBytes = 900;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    public static async Task RunAsync()
    {
        Report.Title("PostgreSQL, every posting with an idempotency key and durable before it is acknowledged");
        if (PostgresServer.Missing is { } reason)
        {
            Console.WriteLine($"  skipped: {reason}");
            return;
        }

        await using var server = new PostgresServer();
        await server.InitializeAsync();
        var database = await server.CreateDatabaseAsync();
        var places = await PrepareAsync(database);
        await Pgbench.PrepareAsync(database);
        await OverHttpAsync(database, places);
        await WithoutHttpAsync(database, places[0]);
    }

    private static async Task OverHttpAsync(string database, Workplace[] places)
    {
        var (one, other) = (Directory.CreateTempSubdirectory("bench-pg-").FullName, Directory.CreateTempSubdirectory("bench-pg-").FullName);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["NETWORKHUB_STORE"] = "postgres", ["NETWORKHUB_POSTGRES"] = database };
        var key = await HubCommand.MakeKeyAsync(one, settings);
        await using var first = await GatewayProcess.StartAsync(one, settings);
        await Wrk.PostAsync(first.Address, key, places, WarmUp);
        var (inserts, single) = (new List<Load>(), new List<Load>());
        for (var round = 0; round < Rounds; round++)
        {
            inserts.Add(await Pgbench.InsertAsync(database, RowBytes, Length));
            single.Add(await Wrk.PostAsync(first.Address, key, places, Length));
        }

        // Each with partnerships of its own first: as soon as two write to the same ones, both look at the log before every decision.
        var (mine, yours) = (places[..(places.Length / 2)], places[(places.Length / 2)..]);
        await using var second = await GatewayProcess.StartAsync(other, settings);
        await Wrk.PostAsync(second.Address, key, yours, WarmUp);
        var apart = await OnTwoAsync((first.Address, mine), (second.Address, yours));
        var shared = await OnTwoAsync((first.Address, places), (second.Address, places));

        Report.Loads("pgbench, 64 clients, one row per transaction", inserts, "rows/s");
        Report.Loads("HTTP, 64 connections, 100 partnerships", single, "postings/s");
        Report.Loads("two gateways, 32 connections and 50 partnerships each", apart, "postings/s");
        Report.Loads("two gateways, 32 connections each, the same 100", shared, "postings/s");
        Report.Ratio("HTTP / pgbench", Report.Ratios(single, inserts), "limit: at least 0.5, aim 1.0");
        Report.Ratio("two gateways apart / one", Report.Median(apart) / Report.Median(single), "reported");
        Report.Ratio("two gateways on the same / one", Report.Median(shared) / Report.Median(single), "reported");
        Directory.Delete(one, recursive: true);
        Directory.Delete(other, recursive: true);

        async Task<List<Load>> OnTwoAsync(params (Uri Address, Workplace[] Places)[] gateways)
        {
            var loads = new List<Load>();
            for (var round = 0; round < Rounds; round++)
            {
                loads.Add(Together(await Task.WhenAll(
                    gateways.Select(gateway => Wrk.PostAsync(gateway.Address, key, gateway.Places, Length, Wrk.Connections / gateways.Length)))));
            }

            return loads;
        }
    }

    private static async Task WithoutHttpAsync(string database, Workplace place)
    {
        var (together, alone, grain) = (new List<Load>(), new List<Load>(), new List<Load>());
        for (var round = 0; round < Rounds; round++)
        {
            together.Add(await PostAsync(database, place, new JournalOptions()));
            alone.Add(await PostAsync(database, place, new JournalOptions(MaxBatchSize: 1, AppendsInFlight: 1)));
            grain.Add(await TextbookGrain.WriteAsync(database, Length));
        }

        Report.Loads("no HTTP, one hot partnership, 256 callers", together, "postings/s");
        Report.Loads("the same with one append per commit", alone, "postings/s");
        Report.Loads("textbook grain, whole state of 100 kB each time", grain, "writes/s");
        Report.Ratio("hub / one append per commit", Report.Median(together) / Report.Median(alone), "limit: at least 10");
        Report.Ratio("hub / textbook grain", Report.Median(together) / Report.Median(grain), "reported");
    }

    private static async Task<Load> PostAsync(string database, Workplace place, JournalOptions options)
    {
        await using var store = await PostgresEventStore.OpenAsync(database, CancellationToken.None);
        await using var hub = new LocalHub(store, options, TimeProvider.System);
        await HubLoad.PostAsync(hub, place, 256, Length / 3); // Compiles, fills caches and connections.
        return await HubLoad.PostAsync(hub, place, 256, Length);
    }

    private static async Task<Workplace[]> PrepareAsync(string database)
    {
        await using var store = await PostgresEventStore.OpenAsync(database, CancellationToken.None);
        await using var hub = new LocalHub(store);
        return await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Partnerships.CreateAsync(hub, $"Partnership {i}")));
    }

    private static Load Together(Load[] loads) =>
        new(loads.Sum(load => load.AcknowledgedPerSecond), loads.Sum(load => load.Refused), string.Join(" and ", loads.Select(load => load.P50)), string.Join(" and ", loads.Select(load => load.P99)));
}
