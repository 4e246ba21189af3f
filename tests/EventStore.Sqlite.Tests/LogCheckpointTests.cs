using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Tests;

// The write-ahead log is copied beside the commits: it must begin again all the same, however long commits follow each other.
public sealed class LogCheckpointTests : IAsyncDisposable
{
    private const int Pages = 200;
    private const long LogLimit = 10 * Pages * 4096;

    private readonly StoreOnFile file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task Append_CommitsFollowEachOther_LogStaysSmallAndDatabaseHasTheEvents()
    {
        var store = file.OpenWithCheckpointEvery(Pages);

        await AppendAsync(store, appends: 400);

        LogLength().ShouldBeLessThan(LogLimit);
        new FileInfo(file.Database).Length.ShouldBeGreaterThan(300 * 100_000);
    }

    [Fact]
    public async Task Append_SomebodyReadsAnOlderState_LogBeginsAnewWhenTheyAreThrough()
    {
        var store = file.OpenWithCheckpointEvery(Pages);
        await AppendAsync(store, appends: 1);
        await using (var reader = new SqliteConnection($"Data Source={file.Database};Pooling=False"))
        {
            await reader.OpenAsync();
            await using var reading = reader.BeginTransaction(deferred: true);
            new SqliteCommand("SELECT count(*) FROM events", reader, reading).ExecuteScalar().ShouldBe(1L);
            await AppendAsync(store, appends: 200);
            LogLength().ShouldBeGreaterThan(LogLimit);
            new SqliteCommand("SELECT count(*) FROM events", reader, reading).ExecuteScalar().ShouldBe(1L);
        }

        var grown = LogLength();
        await AppendAsync(store, appends: 400);

        LogLength().ShouldBeLessThan(grown + LogLimit);
    }

    // A process that is killed leaves its log; the next one has to count it in.
    [Fact]
    public async Task Append_AnotherLeftALongLog_LogBeginsAnew()
    {
        var never = file.OpenWithCheckpointEvery(int.MaxValue);
        await AppendAsync(never, appends: 50);
        var left = LogLength();
        var store = file.OpenWithCheckpointEvery(Pages);

        await AppendAsync(store, appends: 2);
        await AppendAsync(store, appends: 2);

        left.ShouldBeGreaterThan(4 * Pages * 4096);
        LogLength().ShouldBeLessThan(left + (2 * 100_000));
    }

    private async Task AppendAsync(SqliteEventStore store, int appends)
    {
        var stream = file.NewStream();
        for (var i = 0; i < appends; i++)
        {
            (await store.AppendAsync(stream.Next(new string('x', 100_000)), CancellationToken.None)).ShouldBeOfType<AppendOutcome.Appended>();
        }
    }

    private long LogLength() => new FileInfo(file.Database + "-wal").Length;
}
