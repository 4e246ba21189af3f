using NetworkHub.EventStore.Postgres;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;
using NetworkHub.Postgres.Fixture;
using Npgsql;

namespace NetworkHub.Hub.Postgres.Tests.Faults;

/// <summary>Three hubs that know nothing of each other on one PostgreSQL.</summary>
public sealed class HubFaultTests : IAsyncLifetime
{
    private static readonly TimeSpan Duration = FaultDuration.Of(TimeSpan.FromSeconds(10));

    private readonly PostgresServer server = new();
    private readonly List<IAsyncDisposable> opened = [];

    public async ValueTask InitializeAsync()
    {
        PostgresServer.SkipWhenMissing();
        await server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var item in Enumerable.Reverse(opened))
        {
            await item.DisposeAsync();
        }

        await server.DisposeAsync();
    }

    [Fact]
    public Task Post_ThreeHubsToOnePartnership_IsAsIfThereWereOne() => RunAsync(1, server.Port, (_, stop) => Task.Delay(Duration, stop));

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public Task Post_ServerRestarts_LosesAndDoublesNothing(string mode) => RunAsync(5, server.Port, async (_, stop) =>
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            await server.RestartAsync(mode);
        }
    });

    [Fact]
    public async Task Post_ConnectionsDelayedAndCut_LosesAndDoublesNothing()
    {
        await using var proxy = new FaultProxy(server.Port);
        await RunAsync(5, proxy.Port, async (_, stop) =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                proxy.Delay = TimeSpan.FromMilliseconds(i % 4);
                await Task.Delay(TimeSpan.FromMilliseconds(73), CancellationToken.None);
                proxy.CutAll();
            }

            proxy.Delay = TimeSpan.Zero;
        });
    }

    private async Task RunAsync(int count, int port, Func<string, CancellationToken, Task> harm)
    {
        var direct = await server.CreateDatabaseAsync();
        var connectionString = new NpgsqlConnectionStringBuilder(direct) { Port = port }.ToString();
        var log = Track(await PostgresEventStore.OpenAsync(direct, CancellationToken.None));
        var founding = Track(new LocalHub(log));
        var partnerships = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => new TestPartnership(founding).BeginAsync()));
        var hubs = new List<IGatewayClient>();
        for (var i = 0; i < 3; i++)
        {
            var store = Track(await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None));
            hubs.Add(new HubClient(Track(new LocalHub(store))));
        }

        using var stop = new CancellationTokenSource(Duration);
        var load = new PostingLoad(hubs, partnerships);
        var running = load.RunAsync(24, stop.Token);
        await harm(direct, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await running;

        await load.ShouldBeSoundAsync(log);
        await load.ShouldBeProjectedAsync(log, Track(new PostgresReadModels(direct)));
        TestContext.Current.SendDiagnosticMessage("{0} postings acknowledged", load.Acknowledged);
    }

    private T Track<T>(T item)
        where T : IAsyncDisposable
    {
        opened.Add(item);
        return item;
    }
}
