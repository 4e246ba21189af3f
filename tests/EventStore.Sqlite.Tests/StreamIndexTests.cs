using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;

namespace NetworkHub.EventStore.Sqlite.Tests;

// Index entries are made for a thousand events at once: what is read must not depend on which events have theirs.
public sealed class StreamIndexTests : IAsyncDisposable
{
    private readonly StoreOnFile file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task ReadStream_SomeEventsIndexedAndSomeNot_AreAllThereInOrder()
    {
        var streams = Enumerable.Range(0, 3).Select(_ => file.NewStream()).ToArray();
        await AppendAsync(streams, rounds: 850);

        EventsWithEntry().ShouldBeInRange(1, 2549);
        foreach (var stream in streams)
        {
            foreach (var from in new[] { 1, 499, 700, 849, 850, 851 })
            {
                var expected = Enumerable.Range(1, 850).Skip(from - 1).Select(version => TestStream.Number(version));
                (await TextsFromAsync(stream.Id, from)).ShouldBe(expected);
            }
        }
    }

    [Fact]
    public async Task Open_LogOfTheFirstSchema_KeepsEveryEventAndGoesOn()
    {
        var streams = Enumerable.Range(0, 3).Select(_ => file.NewStream()).ToArray();
        await AppendAsync(streams, rounds: 40);
        await file.Store.DisposeAsync();
        BackToTheFirstSchema();

        await using var store = file.Open();

        foreach (var stream in streams)
        {
            (await store.AppendAsync(stream.Next("41"), CancellationToken.None)).ShouldBeOfType<AppendOutcome.Appended>();
            (await StoreOnFile.TextsAsync(store, stream.Id)).ShouldBe(Enumerable.Range(1, 41).Select(version => TestStream.Number(version)));
        }
    }

    private async Task AppendAsync(TestStream[] streams, int rounds)
    {
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var stream in streams)
            {
                (await file.Store.AppendAsync(stream.Next(TestStream.Number(round)), CancellationToken.None)).ShouldBeOfType<AppendOutcome.Appended>();
            }
        }
    }

    private async Task<List<string>> TextsFromAsync(StreamId stream, long version)
    {
        var texts = new List<string>();
        await foreach (var stored in file.Store.ReadStreamAsync(stream, version, CancellationToken.None))
        {
            texts.Add(TestStream.TextOf(stored));
        }

        return texts;
    }

    private long EventsWithEntry() => file.ReadNumber("SELECT count(*) FROM stream_index");

    private void BackToTheFirstSchema()
    {
        using var first = new StreamReader(typeof(SqliteEventStore).Assembly.GetManifestResourceStream("Migrations/0001-event-log.sql")!);
        var made = first.ReadToEnd();
        file.Execute(
            "PRAGMA foreign_keys = OFF; ALTER TABLE events RENAME TO events_now; "
            + "ALTER TABLE streams RENAME TO streams_now; DROP TABLE commands; DROP TABLE snapshots; DROP TABLE signed_heads; "
            + "DROP TABLE stream_index; DROP TABLE stream_index_end; DELETE FROM schema_version WHERE version > 1; "
            + made
            + "INSERT INTO streams SELECT * FROM streams_now; INSERT INTO events SELECT * FROM events_now; "
            + "DROP TABLE events_now; DROP TABLE streams_now;");
    }
}
