using System.Diagnostics;
using System.Text.Json;
using Npgsql;

namespace NetworkHub.Bench;

/// <summary>
/// The peer: a grain as textbooks write it, which keeps its postings in its state and writes the whole state after each of them, one after
/// the other, under an etag.
/// </summary>
internal sealed class TextbookGrain
{
    private const int StateBytes = 100_000;

    private sealed record Posting(int Number, string PaidBy, decimal Amount, DateOnly Date, string Category, string Text);

    public static async Task<Load> WriteAsync(string connectionString, TimeSpan length)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "CREATE TABLE IF NOT EXISTS grain_state (id int PRIMARY KEY, etag bigint NOT NULL, state bytea NOT NULL)");
        await ExecuteAsync(connection, "INSERT INTO grain_state VALUES (1, 0, '') ON CONFLICT (id) DO UPDATE SET etag = 0");
        var state = new Queue<Posting>();
        while (JsonSerializer.SerializeToUtf8Bytes(state).Length < StateBytes)
        {
            state.Enqueue(NewPosting(state.Count));
        }

        var waits = new List<double>();
        var watch = Stopwatch.StartNew();
        for (var etag = 0L; watch.Elapsed < length; etag++)
        {
            var began = Stopwatch.GetTimestamp();
            state.Dequeue(); // So that the state keeps its size.
            state.Enqueue(NewPosting((int)etag));
            await WriteStateAsync(connection, etag, JsonSerializer.SerializeToUtf8Bytes(state));
            waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return HubLoad.LoadOf([.. waits], watch.Elapsed.TotalSeconds);
    }

    private static Posting NewPosting(int number) => new(number, "act_01980000-0000-7000-8000-000000000000", 125.50m, new DateOnly(2026, 3, 2), "staff", "Hours in the pilot");

    private static async Task WriteStateAsync(NpgsqlConnection connection, long etag, byte[] state)
    {
        await using var update = new NpgsqlCommand("UPDATE grain_state SET state = $2, etag = etag + 1 WHERE id = 1 AND etag = $1", connection)
        {
            Parameters = { new() { Value = etag }, new() { Value = state } },
        };
        if (await update.ExecuteNonQueryAsync() != 1)
        {
            throw new InvalidOperationException("Somebody else wrote the state.");
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
