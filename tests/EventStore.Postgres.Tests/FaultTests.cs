using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;
using NetworkHub.Lengths;
using NetworkHub.Postgres.Fixture;
using Npgsql;

namespace NetworkHub.EventStore.Postgres.Tests;

public sealed class FaultTests(PostgresServer server) : OnDatabase(server)
{
    [Fact]
    public async Task Append_ConnectionsKilledUnderLoad_KeepsEveryAcknowledgedEventOnce()
    {
        await using var connection = await ConnectAsync();
        var (load, met) = (new Load(Store, 16), 0L);
        using var stop = new CancellationTokenSource(TestLength.Seconds(2, 4));
        var running = load.RunAsync(stop.Token);

        while (!stop.IsCancellationRequested)
        {
            met += (long)(await ExecuteAsync(
                connection,
                """
                SELECT count(*) FILTER (WHERE pg_terminate_backend(pid) AND state <> 'idle') FROM pg_stat_activity
                WHERE application_name = 'networkhub' AND datname = current_database()
                """))!;
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }

        await running;
        await load.ShouldBeAllThereAsync();
        load.Failed.ShouldBe(0);
        met.ShouldBeGreaterThan(0, "the kills must meet requests under way, or the test shows nothing");
    }

    // The commit arrives, but its confirmation does not. The store asks the server what became of it.
    [Fact]
    public async Task Append_ConnectionBreaksAtCommit_IsAcknowledgedOnce()
    {
        await using var proxy = new FaultProxy(Server.Port);
        var through = new NpgsqlConnectionStringBuilder(ConnectionString) { Port = proxy.Port }.ToString();
        await using var store = await PostgresEventStore.OpenAsync(through, CancellationToken.None);
        var cuts = 0;
        proxy.CutsAfter = bytes => bytes.Span.IndexOf("COMMIT"u8) >= 0 && Interlocked.Increment(ref cuts) == 1;
        var stream = new TestStream(new StreamId("tst_1"));

        var outcome = await store.AppendAsync(stream.Next("once"), CancellationToken.None);
        var next = await store.AppendAsync(stream.Next("and on"), CancellationToken.None);

        cuts.ShouldBeGreaterThan(0);
        outcome.ShouldBeOfType<AppendOutcome.Appended>();
        next.ShouldBeOfType<AppendOutcome.Appended>();
        (await FeedAsync()).ShouldBe(["once", "and on"]);
    }

    [Fact]
    public async Task Append_NetworkSlowAndCutUnderLoad_KeepsEveryAcknowledgedEventOnce()
    {
        await using var proxy = new FaultProxy(Server.Port) { Delay = TimeSpan.FromMilliseconds(2) };
        var through = new NpgsqlConnectionStringBuilder(ConnectionString) { Port = proxy.Port }.ToString();
        await using var store = await PostgresEventStore.OpenAsync(through, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var load = new Load(store, 16);
        var running = load.RunAsync(stop.Token);

        // From too short for a commit to long enough for many, however busy the machine.
        var times = TestLength.Of(50, 110, "cuts");
        for (var cuts = 0; cuts < times; cuts++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20 + (cuts * 37 % 150)), CancellationToken.None);
            load.UnderWay.Cut(proxy);
        }

        await stop.CancelAsync();
        await running;
        await load.ShouldBeAllThereAsync();
        load.UnderWay.Met.ShouldBeGreaterThan(0, "the cuts must meet requests under way, or the test shows nothing");
    }

    // PostgreSQL's text has no zero character; the neighbours in the group must not suffer from one.
    [Fact]
    public async Task Append_OneThatTheServerCannotTake_DoesNotHurtOthers()
    {
        var bad = new TestStream(new StreamId("tst_bad")).NextWithKey(new IdempotencyKey("key_1", "a\0b"));
        var appends = Enumerable.Range(0, 20).Select(i => new TestStream(new StreamId($"tst_{TestStream.Number(i)}")).Next("good")).ToList();
        appends.Insert(10, bad);

        var running = appends.Select(AppendAsync).ToList();

        await Should.ThrowAsync<StoreUnavailableException>(() => running[10]);
        running.RemoveAt(10);
        (await Task.WhenAll(running)).ShouldAllBe(outcome => outcome is AppendOutcome.Appended);
        (await FeedAsync()).Length.ShouldBe(20);
    }

    // Groups of several processes that want the same streams and keys, in all orders.
    [Fact]
    public async Task Append_ProcessesCrossStreamsAndKeys_OneWinsEach()
    {
        await using var second = await OpenAsync();
        await using var third = await OpenAsync();
        PostgresEventStore[] stores = [Store, second, third];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).SelectMany(round => stores.SelectMany((store, process) =>
            Enumerable.Range(0, 20).Select(i => process == 1 ? 19 - i : i).Select(i =>
                store.AppendAsync(
                    new TestStream(new StreamId($"tst_{TestStream.Number(i)}_{TestStream.Number(round)}"))
                        .NextWithKey(new IdempotencyKey("key_1", $"{TestStream.Number(i + process)}-{TestStream.Number(round)}")),
                    CancellationToken.None)))));

        var feed = await Store.ReadAllAsync(0, 10_000, CancellationToken.None);
        feed.Count.ShouldBe(outcomes.Count(outcome => outcome is AppendOutcome.Appended));
        feed.Select(e => e.Stream).ShouldBeUnique();
        feed.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task AnyCall_AfterDisposal_IsRefused()
    {
        await using var closed = await OpenAsync();
        await closed.DisposeAsync();

        await Should.ThrowAsync<StoreUnavailableException>(() => closed.AppendAsync(new TestStream(new StreamId("tst_1")).Next("a"), CancellationToken.None));
        await Should.ThrowAsync<StoreUnavailableException>(() => closed.ReadAllAsync(0, 1, CancellationToken.None).AsTask());
    }
}
