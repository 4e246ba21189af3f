using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Contract;

/// <summary>
/// What every event store promises, stated once. A store's test project derives from it; xunit runs every test here against that
/// store, each on a fresh database.
/// </summary>
public abstract partial class EventStoreContract : IAsyncLifetime
{
    private readonly List<IEventStore> handles = [];
    private int streams;

    /// <summary>The store under test.</summary>
    protected IEventStore Store => handles[0];

    public async ValueTask InitializeAsync()
    {
        await CreateDatabaseAsync();
        await OpenAnotherAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var handle in handles)
        {
            if (handle is IAsyncDisposable disposable)
            {
                await disposable.DisposeAsync();
            }
        }

        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the fresh database of this test.</summary>
    protected abstract Task CreateDatabaseAsync();

    /// <summary>Opens a handle on the database that shares nothing with others, as another process has it.</summary>
    protected abstract Task<IEventStore> OpenAsync();

    protected abstract Task DropDatabaseAsync();

    /// <summary>Another handle on the same database; closed when the test ends.</summary>
    protected async Task<IEventStore> OpenAnotherAsync()
    {
        handles.Add(await OpenAsync());
        return handles[^1];
    }

    protected TestStream NewStream() => new(new StreamId($"tst_{TestStream.Number(++streams)}"));

    protected Task<AppendOutcome> AppendAsync(StreamAppend append) => Store.AppendAsync(append, TestContext.Current.CancellationToken);

    protected static async Task<IReadOnlyList<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    protected Task<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long fromVersion = 1) =>
        ListAsync(Store.ReadStreamAsync(stream, fromVersion, CancellationToken.None));

    protected async Task<StreamHead> HeadAsync(StreamId stream) => (await FactsAsync(stream)).Head;

    protected async Task<StreamInfo> FactsAsync(StreamId stream, params IdempotencyKey[] keys) =>
        await Store.ReadStreamInfoAsync(stream, keys, CancellationToken.None);

    protected async Task<IReadOnlyList<StoredEvent>> ReadFeedAsync(int limit = 100)
    {
        var all = new List<StoredEvent>();
        while (await Store.ReadAllAsync(all.Count == 0 ? 0 : all[^1].Position, limit, CancellationToken.None) is { Count: > 0 } page)
        {
            all.AddRange(page);
        }

        return all;
    }
}
