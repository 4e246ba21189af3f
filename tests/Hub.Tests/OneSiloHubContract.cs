using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;

namespace NetworkHub.Hub.Tests;

public class OneSiloHubContract : InProcessHubContract
{
    private readonly TempFolder folder = new();

    protected override Task CreateDatabaseAsync() => Task.CompletedTask;

    protected override Task<IEventStore> OpenStoreAsync() => Task.FromResult<IEventStore>(SqliteEventStore.Open(folder.Path));

    protected override async Task<INetworkHub> OpenHubAsync(Func<Task<IEventStore>> openStore, JournalOptions options, TimeProvider time) =>
        new LocalHub(await openStore(), options, time);

    protected override Task DropDatabaseAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}
