using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;
using NetworkHub.Postgres.Fixture;

[assembly: AssemblyFixture(typeof(PostgresServer))]

// Readers of the feed wait for every open transaction of the server, so tests on one server would feel each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace NetworkHub.EventStore.Postgres.Tests;

public sealed class PostgresEventStoreContract(PostgresServer server) : EventStoreContract
{
    private string connectionString = "";

    protected override async Task CreateDatabaseAsync()
    {
        PostgresServer.SkipWhenMissing();
        connectionString = await server.CreateDatabaseAsync();
    }

    protected override async Task<IEventStore> OpenAsync() => await PostgresEventStore.OpenAsync(connectionString, TestContext.Current.CancellationToken);

    protected override Task DropDatabaseAsync() => Task.CompletedTask;
}
