using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;
using NetworkHub.Postgres.Fixture;
using Npgsql;

namespace NetworkHub.EventStore.Postgres.Tests;

public sealed class PlanTests(PostgresServer server)
{
    // The server has never counted the rows of these tables, as in the first minutes of a new hub.
    [Fact]
    public async Task Append_TablesGrow_ReadsNoTableWhole()
    {
        PostgresServer.SkipWhenMissing();
        var connectionString = await server.CreateDatabaseAsync();
        await using (var store = await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None))
        {
            var stream = new TestStream(new StreamId("tst_1"));
            for (var i = 0; i < 300; i++)
            {
                var key = new IdempotencyKey("key_1", TestStream.Number(i));
                await store.ReadStreamInfoAsync(stream.Id, [key], CancellationToken.None);
                await store.AppendAsync(stream.NextWithKey(key), CancellationToken.None);
            }
        }

        // Sessions tell what they read when they end.
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(CancellationToken.None);
        await ShouldBecomeAsync(connection, "SELECT n_tup_ins FROM pg_stat_user_tables WHERE relname = 'commands'", 300);
        (await AskAsync(connection, "SELECT max(seq_tup_read) FROM pg_stat_user_tables WHERE relname IN ('events', 'commands', 'streams')")).ShouldBeLessThan(300);
    }

    private static async Task ShouldBecomeAsync(NpgsqlConnection connection, string sql, long expected)
    {
        while (await AskAsync(connection, sql) != expected)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    private static async Task<long> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
