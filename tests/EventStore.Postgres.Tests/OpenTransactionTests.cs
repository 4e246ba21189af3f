using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.EventStore.Postgres.Tests;

public sealed class OpenTransactionTests(PostgresServer server) : OnDatabase(server)
{
    private const string InsertLate =
        """
        INSERT INTO streams (stream, version, hash) VALUES ('tst_late', 1, '');
        INSERT INTO events (position, stream_no, version, recorded_at, type, principal, data, hash)
        SELECT 2, stream_no, 1, 0, 'test.happened.v1', 'key_1', 'late', '' FROM streams WHERE stream = 'tst_late'
        """;

    [Fact]
    public async Task ReadAll_AnotherTransactionHoldsAPosition_WaitsForIt()
    {
        await AppendAsync(new TestStream(new StreamId("tst_1")).Next("before"));
        await using var other = await ConnectAsync();
        await ExecuteAsync(other, "BEGIN");
        (await ExecuteAsync(other, "SELECT first FROM take_positions(1)")).ShouldBe(2L);

        var appended = await AppendAsync(new TestStream(new StreamId("tst_2")).Next("after"));
        var meanwhile = await FeedAsync();
        var (committed, last) = (
            await Store.ReadCommittedPositionAsync(CancellationToken.None), await Store.ReadLastPositionAsync(CancellationToken.None));
        await ExecuteAsync(other, InsertLate);
        var stillMeanwhile = await FeedAsync();
        await ExecuteAsync(other, "COMMIT");

        appended.ShouldBeOfType<AppendOutcome.Appended>().Positions.ShouldBe([3L]);
        committed.ShouldBe(3);
        last.ShouldBe(1);
        meanwhile.ShouldBe(["before"]);
        stillMeanwhile.ShouldBe(["before"]);
        (await FeedAsync()).ShouldBe(["before", "late", "after"]);
    }

    [Fact]
    public async Task ReadAll_TransactionThatHoldsAPositionRollsBack_GoesOn()
    {
        await using var other = await ConnectAsync();
        await ExecuteAsync(other, "BEGIN");
        await ExecuteAsync(other, "SELECT first FROM take_positions(1)");
        await AppendAsync(new TestStream(new StreamId("tst_1")).Next("after"));
        var meanwhile = await FeedAsync();

        await ExecuteAsync(other, "ROLLBACK");

        meanwhile.ShouldBeEmpty();
        await Store.WaitForEventsAsync(0, CancellationToken.None);
        (await FeedAsync()).ShouldBe(["after"]);
    }

    // The transactions get their ids in the order of their positions, however they come to be committed.
    [Fact]
    public async Task TakePositions_ManyAtOnce_IdsRiseWithPositions()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var connection = await ConnectAsync();
            var rows = new List<(long First, ulong Transaction)>();
            for (var i = 0; i < 200; i++)
            {
                await using var command = new Npgsql.NpgsqlCommand("SELECT first, tx FROM take_positions(3)", connection);
                await using var reader = await command.ExecuteReaderAsync();
                await reader.ReadAsync();
                rows.Add((reader.GetInt64(0), reader.GetFieldValue<ulong>(1)));
            }

            return rows;
        }));

        var all = taken.SelectMany(rows => rows).OrderBy(row => row.First).ToList();
        all.Select(row => row.Transaction).ShouldBe(all.Select(row => row.Transaction).Order());
        all.Select(row => row.First).ShouldBe(Enumerable.Range(0, 1600).Select(i => 1L + (3 * i)));
    }

    // A dump carries transaction ids that mean nothing on the server it is restored to.
    [Fact]
    public async Task Open_LogOfAnotherServer_ShowsItsEvents()
    {
        await AppendAsync(new TestStream(new StreamId("tst_1")).Next("restored"));
        await using (var connection = await ConnectAsync())
        {
            await ExecuteAsync(connection, "UPDATE events SET tx = '987654321987'");
        }

        var before = await FeedAsync();
        await using var reopened = await OpenAsync();

        before.ShouldBeEmpty();
        (await reopened.ReadAllAsync(0, 10, CancellationToken.None)).ShouldHaveSingleItem();
    }
}
