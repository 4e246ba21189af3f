using System.Diagnostics;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Hub.Host;
using NetworkHub.HubProcess;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Bench;

/// <summary>Two processes on one PostgreSQL, under load that is spread over both blindly, against one; and how long what was in a killed process is away.</summary>
internal static class ClusterBench
{
    private const int Rounds = 9;
    private const int Kills = 5;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    public static async Task RunAsync()
    {
        Report.Title("Two processes on PostgreSQL, the same 100 partnerships, 64 connections");
        if (PostgresServer.Missing is { } reason)
        {
            Console.WriteLine($"  skipped: {reason}");
            return;
        }

        await using var server = new PostgresServer();
        await server.InitializeAsync();
        await using var alone = await Site.MakeAsync(server, 1);
        await using var pair = await Site.MakeAsync(server, 2);
        await alone.PostAsync(WarmUp);
        await pair.PostAsync(WarmUp);
        var (one, two) = (new List<Load>(), new List<Load>());
        for (var round = 0; round < Rounds; round++)
        {
            one.Add(await alone.PostAsync(Length));
            two.Add(await pair.PostAsync(Length));
        }

        Report.Loads("one process", one, "postings/s");
        Report.Loads("two processes", two, "postings/s");
        Report.Ratio("two processes / one", Report.Ratios(two, one), "limit: at least 0.6, aim 0.8");
        var gaps = new List<double>();
        for (var kill = 0; kill < Kills; kill++)
        {
            gaps.Add(await pair.KillOneAsync());
        }

        Report.Figure("a process killed, until its partnerships answer elsewhere", gaps, "ms   limit: at most 3,000");
    }

    /// <summary>A database with a hundred partnerships, and gateways on it.</summary>
    private sealed class Site : IAsyncDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("bench-pg-").FullName;
        private readonly List<GatewayProcess> gateways = [];
        private readonly Dictionary<string, string> settings;
        private readonly Workplace[] places;
        private string key = "";

        private Site(string database, Workplace[] places) =>
            (settings, this.places) = (new(StringComparer.Ordinal) { ["NETWORKHUB_POSTGRES"] = database }, places);

        public static async Task<Site> MakeAsync(PostgresServer server, int processes)
        {
            var database = await server.CreateDatabaseAsync();
            await using var store = await PostgresEventStore.OpenAsync(database, CancellationToken.None);
            await using var hub = new LocalHub(store);
            var site = new Site(database, await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Partnerships.CreateAsync(hub, $"Partnership {i}"))));
            site.key = await HubCommand.MakeKeyAsync(site.folder, site.settings);
            while (site.gateways.Count < processes)
            {
                await site.StartAsync();
            }

            return site;
        }

        public async Task<Load> PostAsync(TimeSpan length)
        {
            var loads = await Task.WhenAll(gateways.Select(gateway => Wrk.PostAsync(gateway.Address, key, places, length, Wrk.Connections / gateways.Count)));
            return new Load(loads.Sum(load => load.AcknowledgedPerSecond), loads.Sum(load => load.Refused), loads[^1].P50, loads[^1].P99);
        }

        /// <summary>
        /// Kills the process that started first, which has most of the partnerships in memory, while each is read over and over from the other;
        /// and starts another in its place.
        /// </summary>
        /// <returns>The longest time in milliseconds that a partnership was away.</returns>
        public async Task<double> KillOneAsync()
        {
            using var client = gateways[^1].Client(key);
            using var stop = new CancellationTokenSource();
            var watching = Task.WhenAll(places.Select(place => LongestGapAsync(client, place, stop.Token)));
            await Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None);
            await gateways[0].DisposeAsync();
            gateways.RemoveAt(0);
            await Task.Delay(TimeSpan.FromSeconds(8), CancellationToken.None);
            await stop.CancelAsync();
            var longest = (await watching).Max();
            await StartAsync();
            await PostAsync(TimeSpan.FromSeconds(3)); // Lets the newcomer take its share.
            return longest.TotalMilliseconds;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var gateway in gateways)
            {
                await gateway.DisposeAsync();
            }

            Directory.Delete(folder, recursive: true);
        }

        // From one answer to the next: whatever is asked in between and not answered counts.
        private static async Task<TimeSpan> LongestGapAsync(HttpClient client, Workplace place, CancellationToken stop)
        {
            var (longest, last) = (TimeSpan.Zero, Stopwatch.GetTimestamp());
            while (!stop.IsCancellationRequested)
            {
                if (await IsAnsweredAsync(client, place))
                {
                    var gap = Stopwatch.GetElapsedTime(last);
                    (longest, last) = (gap > longest ? gap : longest, Stopwatch.GetTimestamp());
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
            }

            var open = Stopwatch.GetElapsedTime(last);
            return open > longest ? open : longest;
        }

        private static async Task<bool> IsAnsweredAsync(HttpClient client, Workplace place)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"/api/v1/partnerships/{place.Id}/balance", UriKind.Relative), CancellationToken.None);
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        private async Task StartAsync() => gateways.Add(await GatewayProcess.StartAsync(folder, settings));
    }
}
