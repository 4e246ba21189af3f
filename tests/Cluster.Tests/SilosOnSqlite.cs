using NetworkHub.Application.Journaling;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Grains;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Cluster.Tests;

/// <summary>Silos in this process that share one store on a fresh file.</summary>
public sealed class SilosOnSqlite : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("networkhub-");
    private long appends;
    private InterceptedStore store = null!;

    public TestSilos Silos { get; private set; } = null!;

    /// <summary>How many appends have reached the store.</summary>
    public long Appends => Interlocked.Read(ref appends);

    public async ValueTask InitializeAsync()
    {
        store = new InterceptedStore(SqliteEventStore.Open(folder.FullName))
        {
            OnAppend = (_, append) =>
            {
                Interlocked.Increment(ref appends);
                return append();
            },
        };
        Silos = await TestSilos.StartAsync(() => new JournalServices(store, new JournalOptions(), TimeProvider.System));
    }

    public async ValueTask DisposeAsync()
    {
        await Silos.DisposeAsync();
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
