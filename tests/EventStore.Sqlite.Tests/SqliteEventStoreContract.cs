using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;

namespace NetworkHub.EventStore.Sqlite.Tests;

public sealed class SqliteEventStoreContract : EventStoreContract
{
    private readonly TempFolder folder = new();

    protected override Task CreateDatabaseAsync() => Task.CompletedTask;

    protected override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(SqliteEventStore.Open(folder.Path));

    protected override Task DropDatabaseAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}
