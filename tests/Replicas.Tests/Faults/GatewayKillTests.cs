using System.Net;
using System.Net.Sockets;
using NetworkHub.Application.Verification;
using NetworkHub.Embedded;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Hub.Contract;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Replicas.Tests.Faults;

public sealed class GatewayKillTests : IAsyncLifetime
{
    private static readonly TimeSpan Duration = FaultDuration.Of(TimeSpan.FromSeconds(60));

    private readonly PostgresServer server = new();
    private readonly string folder = Directory.CreateTempSubdirectory("networkhub-").FullName;
    private readonly List<GatewayProcess> gateways = [];

    public async ValueTask InitializeAsync()
    {
        PostgresServer.SkipWhenMissing();
        await server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        gateways.ForEach(gateway => gateway.Dispose());
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Post_AGatewayKilledEverySecond_LosesAndDoublesNothing()
    {
        var connectionString = await server.CreateDatabaseAsync();
        await using var log = await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None);
        await using var hub = new EmbeddedHub(log, EmbeddedOptions.Default, TimeProvider.System);
        var partnerships = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new TestPartnership(hub).BeginAsync()));
        await StartAsync(connectionString);
        using var stop = new CancellationTokenSource(Duration);
        var load = new PostingLoad(gateways, partnerships);
        var running = load.RunAsync(12, stop.Token);

        var kills = await KillEverySecondAsync(stop.Token);

        await running;
        TestContext.Current.SendDiagnosticMessage("{0} postings acknowledged, {1} gateways killed", load.Acknowledged, kills);
        kills.ShouldBeGreaterThan(0);
        load.Acknowledged.ShouldBeGreaterThan(kills); // Otherwise hardly anything was under way when they died.
        using var signer = HeadKey.LoadOrCreate(Path.Combine(folder, "head-key.pem"));
        await load.ShouldBeSoundAsync(log, signer);
        await using var readModels = new PostgresReadModels(connectionString);
        await load.ShouldBeProjectedAsync(log, readModels);
    }

    private async Task StartAsync(string connectionString)
    {
        var key = await GatewayProcess.MakeOperatorKeyAsync(folder, connectionString);
        for (var i = 0; i < 3; i++)
        {
            gateways.Add(new GatewayProcess(FreePort(), folder, connectionString, key));
            gateways[^1].Start();
        }

        foreach (var gateway in gateways)
        {
            while (!await gateway.IsReadyAsync())
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    // Each in turn, once it is up again.
    private async Task<int> KillEverySecondAsync(CancellationToken stop)
    {
        var kills = 0;
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            var next = gateways[kills % gateways.Count];
            if (await next.IsReadyAsync())
            {
                next.Kill();
                next.Start();
                kills++;
            }
        }

        return kills;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
