using NetworkHub.Application.Hub;
using NetworkHub.Application.Operations;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Host;

namespace NetworkHub.Demo.Tests;

/// <summary>A hub on SQLite in a folder of its own, gone afterwards.</summary>
internal sealed class DemoHub : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("networkhub-demo-");

    public DemoHub()
    {
        Store = SqliteEventStore.Open(folder.FullName);
        Hub = new LocalHub(Store);
        Loader = LoaderOn(Hub);
    }

    public SqliteEventStore Store { get; }

    public LocalHub Hub { get; }

    public DemoLoader Loader { get; }

    /// <summary>A loader that reaches this hub in another way.</summary>
    public DemoLoader LoaderOn(INetworkHub hub) => new(hub, new PartnershipOperations(hub, new ActorOperations(hub)), Store);

    public async Task<long> CountEventsAsync()
    {
        var (count, position) = (0L, 0L);
        while (await Store.ReadAllAsync(position, 1000, CancellationToken.None) is { Count: > 0 } batch)
        {
            count += batch.Count;
            position = batch[^1].Position;
        }

        return count;
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Store.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
