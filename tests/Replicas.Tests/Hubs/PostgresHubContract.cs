using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Embedded;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Hub.Contract;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Replicas.Tests.Hubs;

public class PostgresHubContract(PostgresServer server) : HubContract
{
    private string connectionString = "";

    protected override async Task CreateDatabaseAsync()
    {
        PostgresServer.SkipWhenMissing();
        connectionString = await server.CreateDatabaseAsync();
    }

    protected override async Task<IEventStore> OpenStoreAsync() => await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None);

    protected override async Task<INetworkHub> OpenHubAsync(Func<Task<IEventStore>> openStore, RunnerOptions options, TimeProvider time) =>
        new EmbeddedHub(await openStore(), EmbeddedOptions.Default with { Runner = options }, time);

    protected override Task DropDatabaseAsync() => Task.CompletedTask;
}
