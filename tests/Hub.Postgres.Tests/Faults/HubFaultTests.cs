using NetworkHub.EventStore.Postgres;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;
using NetworkHub.Lengths;
using NetworkHub.Postgres.Fixture;
using Npgsql;

namespace NetworkHub.Hub.Postgres.Tests.Faults;

/// <summary>Three hubs that know nothing of each other on one PostgreSQL.</summary>
public sealed class HubFaultTests : IAsyncLifetime
{
    private readonly PostgresServer server = new();
    private readonly List<IAsyncDisposable> opened = [];
    private string direct = "";
    private PostgresEventStore? log;

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
    public async Task Post_ThreeHubsToOnePartnership_IsAsIfThereWereOne()
    {
        var hubs = await OpenThreeAsync(await server.CreateDatabaseAsync(), server.Port);

        await RunAsync(hubs, 1, (_, stop) => stop);

        hubs.ShouldAllBe(hub => hub.Acknowledged > 0);
    }

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task Post_ServerRestarts_LosesAndDoublesNothing(string mode)
    {
        var hubs = await OpenThreeAsync(await server.CreateDatabaseAsync(), server.Port);

        var load = await RunAsync(hubs, 5, async (load, stop) =>
        {
            while (!stop.IsCompleted)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
                await load.UnderWay.RestartAsync(server, mode);
            }
        });

        load.UnderWay.Met.ShouldBeGreaterThan(0, "the restarts must meet requests under way, or the test shows nothing");
    }

    [Fact]
    public async Task Post_ConnectionsDelayedAndCut_LosesAndDoublesNothing()
    {
        await using var proxy = new FaultProxy(server.Port);
        var hubs = await OpenThreeAsync(await server.CreateDatabaseAsync(), proxy.Port);

        var load = await RunAsync(hubs, 5, async (load, stop) =>
        {
            for (var i = 0; !stop.IsCompleted; i++)
            {
                proxy.Delay = TimeSpan.FromMilliseconds(i % 4);
                await Task.Delay(TimeSpan.FromMilliseconds(73), CancellationToken.None);
                load.UnderWay.Cut(proxy);
            }

            proxy.Delay = TimeSpan.Zero;
        });

        load.UnderWay.Met.ShouldBeGreaterThan(0, "the cuts must meet requests under way, or the test shows nothing");
    }

    private async Task<List<HubClient>> OpenThreeAsync(string database, int port)
    {
        direct = database;
        var connectionString = new NpgsqlConnectionStringBuilder(database) { Port = port }.ToString();
        log = Track(await PostgresEventStore.OpenAsync(database, CancellationToken.None));
        var hubs = new List<HubClient>();
        for (var i = 0; i < 3; i++)
        {
            var store = Track(await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None));
            hubs.Add(new HubClient(Track(new LocalHub(store))));
        }

        return hubs;
    }

    // The harm ends when its second argument does.
    private async Task<PostingLoad> RunAsync(IReadOnlyList<HubClient> hubs, int count, Func<PostingLoad, Task, Task> harm)
    {
        var founding = Track(new LocalHub(log!));
        var partnerships = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => new TestPartnership(founding).BeginAsync()));
        using var stop = new CancellationTokenSource();
        var load = new PostingLoad(hubs, partnerships);
        var running = load.RunAsync(24, stop.Token);

        await harm(load, Task.Delay(TestLength.Seconds(5, 10), CancellationToken.None));
        await stop.CancelAsync();
        await running;

        await load.ShouldBeSoundAsync(log!);
        await load.ShouldBeProjectedAsync(log!, Track(new PostgresReadModels(direct)));
        TestContext.Current.SendDiagnosticMessage("{0} postings acknowledged", load.Acknowledged);
        return load;
    }

    private T Track<T>(T item)
        where T : IAsyncDisposable
    {
        opened.Add(item);
        return item;
    }
}
