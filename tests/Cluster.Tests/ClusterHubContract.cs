using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Grains;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Cluster.Tests;

/// <summary>Two silos, each with a store of its own on the one database.</summary>
public sealed class ClusterHubContract : InProcessHubContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("networkhub-");

    protected override Task CreateDatabaseAsync() => Task.CompletedTask;

    protected override Task<IEventStore> OpenStoreAsync() => Task.FromResult<IEventStore>(SqliteEventStore.Open(folder.FullName));

    protected override async Task<INetworkHub> OpenHubAsync(Func<Task<IEventStore>> openStore, JournalOptions options, TimeProvider time)
    {
        var stores = new Queue<IEventStore>([await openStore(), await openStore()]);
        return await TestSilos.StartAsync(() => new JournalServices(NextOf(stores), options, time));
    }

    protected override Task DropDatabaseAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static IEventStore NextOf(Queue<IEventStore> stores)
    {
        lock (stores)
        {
            return stores.Dequeue();
        }
    }
}
