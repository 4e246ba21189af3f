using NetworkHub.Application.Operations;
using NetworkHub.Embedded;
using NetworkHub.EventStore.Sqlite;

namespace NetworkHub.Demo.Tests;

/// <summary>A hub on SQLite in a folder of its own, gone afterwards.</summary>
internal sealed class DemoHub : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("networkhub-demo-");

    public DemoHub()
    {
        Store = SqliteEventStore.Open(folder.FullName);
        Hub = new EmbeddedHub(Store, EmbeddedOptions.Default, TimeProvider.System);
        Loader = new DemoLoader(Hub, new PartnershipOperations(Hub, new ActorOperations(Hub)));
    }

    public SqliteEventStore Store { get; }

    public EmbeddedHub Hub { get; }

    public DemoLoader Loader { get; }

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
