using System.Globalization;
using System.Security.Cryptography;
using NetworkHub.Application.Hub;
using NetworkHub.Application.LogCopies;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Postgres;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Hub.Postgres.Tests.Moving;

public sealed class LogMoveTests(PostgresServer server) : IDisposable
{
    private readonly string first = Directory.CreateTempSubdirectory("networkhub-").FullName;
    private readonly string second = Directory.CreateTempSubdirectory("networkhub-").FullName;

    public void Dispose()
    {
        Directory.Delete(first, recursive: true);
        Directory.Delete(second, recursive: true);
    }

    [Fact]
    public async Task Run_ThereAndBackAndInterrupted_KeepsEverything()
    {
        PostgresServer.SkipWhenMissing();
        var connectionString = await server.CreateDatabaseAsync();
        await using var source = SqliteEventStore.Open(first);
        await using var between = await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None);
        await using var back = SqliteEventStore.Open(second);
        var partnership = await FillAsync(source);

        await InterruptedAsync(new SqliteLogTables(first), new PostgresLogTables(connectionString));
        var halfWay = await LogCopy.AreEqualAsync(source, between, CancellationToken.None);
        await new LogCopy(new SqliteLogTables(first), new PostgresLogTables(connectionString)).RunAsync(null, CancellationToken.None);
        await new LogCopy(new PostgresLogTables(connectionString), new SqliteLogTables(second)).RunAsync(null, CancellationToken.None);

        halfWay.ShouldBeFalse();
        (await LogCopy.AreEqualAsync(source, between, CancellationToken.None)).ShouldBeTrue();
        var log = await TextAsync(source);
        (await TextAsync(between)).ShouldBe(log);
        (await TextAsync(back)).ShouldBe(log);
        await ShouldGoOnAsync(between, partnership);
        (await LogCopy.AreEqualAsync(source, between, CancellationToken.None)).ShouldBeFalse();
        await Should.ThrowAsync<NotSupportedException>(() =>
            new LogCopy(new SqliteLogTables(first), new PostgresLogTables(connectionString)).RunAsync(null, CancellationToken.None));
    }

    private static async Task<TestPartnership> FillAsync(SqliteEventStore store)
    {
        await using var hub = new LocalHub(store);
        var partnership = await new TestPartnership(hub).BeginAsync();
        for (var round = 0; round < 2; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 700).Select(i => partnership.PostAsync(0, 100, key: TestPartnership.Key(string.Create(CultureInfo.InvariantCulture, $"kept-{i}-{round}")))));
        }

        await store.WriteSignedHeadAsync(new SignedHead(7, 7, RandomNumberGenerator.GetBytes(32), 1, "p256-test", new byte[] { 1, 2 }), CancellationToken.None);
        return partnership;
    }

    // Stopped after the first page.
    private static async Task InterruptedAsync(ILogTables from, ILogTables to)
    {
        using var stop = new CancellationTokenSource();
        var progress = new StopAtOnce(stop);
        await Should.ThrowAsync<OperationCanceledException>(() => new LogCopy(from, to).RunAsync(progress, stop.Token));
    }

    // Keys are known and new events find their place: the moved log is one to work with.
    private static async Task ShouldGoOnAsync(PostgresEventStore store, TestPartnership before)
    {
        await using var hub = new LocalHub(store);
        Task<CommandOutcome> PostAsync(RequestKey key) => hub.ExecuteAsync(
            new CommandRequest(before.Stream, TestPartnership.Cost(before.Parties[0], 100), before.Caller, key), CancellationToken.None);

        (await PostAsync(TestPartnership.Key("kept-0-0"))).ShouldBeOfType<CommandOutcome.Accepted>().IsReplay.ShouldBeTrue();
        (await PostAsync(TestPartnership.Key("new"))).ShouldBeOfType<CommandOutcome.Accepted>().IsReplay.ShouldBeFalse();
    }

    private static async Task<List<string>> TextAsync(IEventStore store)
    {
        var lines = new List<string>();
        for (var position = 0L; await store.ReadAllAsync(position, 1000, CancellationToken.None) is { Count: > 0 } page; position = page[^1].Position)
        {
            lines.AddRange(page.Select(e => string.Create(
                CultureInfo.InvariantCulture,
                $"{e.Position} {e.Stream} {e.Version} {e.Type} {e.RecordedAt} {e.By} {Convert.ToHexString(e.Data.Span)} {Convert.ToHexString(e.Hash.Span)}")));
        }

        await foreach (var head in store.ReadSignedHeadsAsync(CancellationToken.None))
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{head.Position} {head.Events} {Convert.ToHexString(head.LogHash.Span)} {head.SignedAt} {head.KeyId} {Convert.ToHexString(head.Signature.Span)}"));
        }

        return lines;
    }

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }
}
