using NetworkHub.Application.Verification;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;
using NetworkHub.HubProcess;
using NetworkHub.Lengths;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Hub.Postgres.Tests.Faults;

public sealed class GatewayKillTests : IAsyncLifetime
{
    private readonly PostgresServer server = new();
    private readonly string folder = Directory.CreateTempSubdirectory("networkhub-").FullName;
    private readonly List<RestartedGateway> gateways = [];

    public async ValueTask InitializeAsync()
    {
        PostgresServer.SkipWhenMissing();
        await server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gateway in gateways)
        {
            await gateway.DisposeAsync();
        }

        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public Task Post_AGatewayKilledEverySecond_LosesAndDoublesNothing() => RunAsync(TestLength.Seconds(20, 60), KillEverySecondAsync);

    [Fact]
    public Task Post_ServerRestartedUnderTheGateways_LosesAndDoublesNothing() => RunAsync(TestLength.Seconds(12, 20), RestartServerAsync);

    private async Task RunAsync(TimeSpan duration, Func<CancellationToken, Task<int>> harm)
    {
        var connectionString = await server.CreateDatabaseAsync();
        await using var log = await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None);
        await using var hub = new LocalHub(log);
        var partnerships = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new TestPartnership(hub).BeginAsync()));
        await StartThreeAsync(connectionString);
        using var stop = new CancellationTokenSource();
        var load = new PostingLoad(gateways, partnerships);
        var running = load.RunAsync(12, stop.Token);
        await UntilUnderWayAsync(load, running);
        stop.CancelAfter(duration);

        var times = await harm(stop.Token);

        await running;
        await Task.WhenAll(gateways.Select(gateway => gateway.KillAsync()));
        TestContext.Current.SendDiagnosticMessage(
            "{0} postings acknowledged, {1} requests unanswered, harmed {2} times", load.Acknowledged, load.Unanswered, times);
        times.ShouldBeGreaterThan(0);
        load.Unanswered.ShouldBeGreaterThan(0, "the harm must hit requests under way, or the test shows nothing");
        load.Acknowledged.ShouldBeGreaterThan(20 * times, "the harm must hit a load, and not gateways that are about to start");
        using var signer = HeadKey.LoadOrCreate(Path.Combine(folder, "head-key.pem"));
        await load.ShouldBeSoundAsync(log, signer);
        await using var readModels = new PostgresReadModels(connectionString);
        await load.ShouldBeProjectedAsync(log, readModels);
    }

    private async Task StartThreeAsync(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["NETWORKHUB_STORE"] = "postgres", ["NETWORKHUB_POSTGRES"] = connectionString };
        var key = await HubCommand.MakeKeyAsync(folder, settings);
        gateways.AddRange(Enumerable.Range(0, 3).Select(_ => new RestartedGateway(() => GatewayProcess.StartAsync(folder, settings), key)));
        await Task.WhenAll(gateways.Select(gateway => gateway.StartAsync()));
    }

    private static async Task UntilUnderWayAsync(PostingLoad load, Task running)
    {
        while (load.Acknowledged < 100 && !running.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    // Each in turn; never the last one that is up, however long the others take to start, so that there is always one to post to.
    private async Task<int> KillEverySecondAsync(CancellationToken stop)
    {
        var kills = 0;
        var starting = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            if (gateways.FindAll(gateway => gateway.IsUp) is { Count: > 1 } up)
            {
                await up[kills % up.Count].KillAsync();
                starting.Add(up[kills % up.Count].StartAsync());
                kills++;
            }
        }

        await Task.WhenAll(starting);
        return kills;
    }

    // As if its machine had stopped, with time between for the gateways to find their way back.
    private async Task<int> RestartServerAsync(CancellationToken stop)
    {
        var times = 0;
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(3), CancellationToken.None);
            await server.RestartAsync("immediate");
            times++;
        }

        return times;
    }
}
