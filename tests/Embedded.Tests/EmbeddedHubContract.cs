using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Embedded.Tests;

public class EmbeddedHubContract : HubContract
{
    private readonly TempFolder folder = new();

    protected override Task CreateDatabaseAsync() => Task.CompletedTask;

    protected override Task<IEventStore> OpenStoreAsync() => Task.FromResult<IEventStore>(SqliteEventStore.Open(folder.Path));

    protected override async Task<INetworkHub> OpenHubAsync(Func<Task<IEventStore>> openStore, RunnerOptions options, TimeProvider time) =>
        new EmbeddedHub(await openStore(), EmbeddedOptions.Default with { Runner = options }, time);

    protected override Task DropDatabaseAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}
