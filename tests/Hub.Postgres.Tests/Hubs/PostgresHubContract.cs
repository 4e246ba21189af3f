using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Hub.Postgres.Tests.Hubs;

public class PostgresHubContract(PostgresServer server) : InProcessHubContract
{
    private string connectionString = "";

    protected override async Task CreateDatabaseAsync()
    {
        PostgresServer.SkipWhenMissing();
        connectionString = await server.CreateDatabaseAsync();
    }

    protected override async Task<IEventStore> OpenStoreAsync() => await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None);

    protected override async Task<INetworkHub> OpenHubAsync(Func<Task<IEventStore>> openStore, JournalOptions options, TimeProvider time) =>
        new LocalHub(await openStore(), options, time);

    protected override Task DropDatabaseAsync() => Task.CompletedTask;
}
