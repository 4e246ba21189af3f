using System.Net.Http.Json;
using NetworkHub.Cluster.Tests.Processes;
using NetworkHub.HubProcess;
using NetworkHub.Postgres.Fixture;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Cluster.Tests.Telemetry;

/// <summary>What an operator sees of a cluster: a gateway and a silo in processes of their own, and a collector.</summary>
public sealed class TelemetryTests(PostgresServer server) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly string folder = Directory.CreateTempSubdirectory("networkhub-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Post_ThroughTheCluster_IsOneTraceFromTheRequestToTheCommand()
    {
        var cluster = await server.NewClusterAsync();
        await using var collector = new Collector();
        var settings = new Dictionary<string, string>(collector.Settings, StringComparer.Ordinal)
        {
            [HubSettings.PostgresVariable] = cluster,
            [HubSettings.RoleVariable] = "gateway",
        };
        await using var silo = SiloProcess.Start(cluster, collector.Settings);
        await silo.JoinedAsync();
        await using var gateway = await GatewayProcess.StartAsync(folder, settings);
        using var client = gateway.Client(await HubCommand.MakeKeyAsync(folder, settings));
        client.DefaultRequestHeaders.Add("Idempotency-Key", "1");

        (await client.PostAsJsonAsync("/api/v1/actors", new { kind = "municipality", name = "Sønderborg" })).EnsureSuccessStatusCode();

        var path = await collector.PathToAsync("RegisterActor").WaitAsync(Patience);
        path.Select(span => (span.Service, span.Name)).ShouldBe(
        [
            ("networkhub", "POST /api/v1/actors/"),
            ("networkhub", "IEntityGrain<TCommand,TState>/ExecuteAsync"),
            ("networkhub-silo", "IEntityGrain<TCommand,TState>/ExecuteAsync"),
            ("networkhub-silo", "RegisterActor"),
        ]);
        await collector.MeasuredAsync("networkhub", "Microsoft.Orleans").WaitAsync(Patience);
        await collector.MeasuredAsync("networkhub-silo", "Microsoft.Orleans").WaitAsync(Patience);
        await collector.MeasuredAsync("networkhub-silo", "NetworkHub").WaitAsync(Patience);
    }
}
