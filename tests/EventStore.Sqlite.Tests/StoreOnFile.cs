using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;

namespace NetworkHub.EventStore.Sqlite.Tests;

/// <summary>A store on a fresh file, with what the tests of this store need besides the port.</summary>
internal sealed class StoreOnFile : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<SqliteEventStore> stores = [];
    private int streams;

    public SqliteEventStore Store => stores.Count > 0 ? stores[0] : Open();

    public string Database => folder.Database;

    public string Folder => folder.Path;

    public SqliteEventStore Open()
    {
        stores.Add(SqliteEventStore.Open(folder.Path));
        return stores[^1];
    }

    /// <summary>A store whose write connections have other settings; the file is there before.</summary>
    public SqliteEventStore OpenWith(string writerSettings)
    {
        using (var connection = new DatabaseFile(Database, SqliteEventStore.Durable).OpenForWriting())
        {
            SqliteEventStore.Migrate(connection);
        }

        stores.Add(SqliteEventStore.Open(new DatabaseFile(Database, SqliteEventStore.Durable + writerSettings)));
        return stores[^1];
    }

    /// <summary>A store that copies its write-ahead log into the database after so many pages.</summary>
    public SqliteEventStore OpenWithCheckpointEvery(int pages)
    {
        stores.Add(SqliteEventStore.Open(new DatabaseFile(Database, SqliteEventStore.Durable), pages));
        return stores[^1];
    }

    public TestStream NewStream() => new(new StreamId($"tst_{TestStream.Number(++streams)}"));

    /// <summary>Holds the writer until released, so that what is asked meanwhile waits together.</summary>
    public static async Task<WriterHold> HoldWriterAsync(SqliteEventStore store)
    {
        var hold = new WriterHold();
        hold.Write = store.Writes.WriteAsync(
            _ =>
            {
                hold.Wait();
                return null;
            },
            0,
            CancellationToken.None);
        await hold.Reached;
        return hold;
    }

    public static async Task<IReadOnlyList<string>> TextsAsync(IEventStore store, StreamId stream)
    {
        var texts = new List<string>();
        await foreach (var stored in store.ReadStreamAsync(stream, 1, CancellationToken.None))
        {
            texts.Add(TestStream.TextOf(stored));
        }

        return texts;
    }

    /// <summary>Runs SQL on the file behind the store's back.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Asks the file a question behind the store's back.</summary>
    public long ReadNumber(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }

        folder.Dispose();
    }
}
