using Npgsql;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Postgres.Reading;

/// <summary>Finds the commands that idempotency keys were used for.</summary>
internal static class KnownCommands
{
    public static void AddKnownCommands(this NpgsqlBatch batch, IReadOnlyCollection<IdempotencyKey> keys) =>
        batch.Add(
            """
            SELECT c.caller, c.key, c.request_hash, s.stream, c.first_version, c.last_version
            FROM unnest($1, $2) AS asked (caller, key)
            JOIN commands c ON c.caller = asked.caller AND c.key = asked.key
            JOIN streams s USING (stream_no)
            """)
            .With(keys.Select(key => key.Caller)).With(keys.Select(key => key.Key));

    public static KnownCommand Of(NpgsqlDataReader row) =>
        new(
            new IdempotencyKey(row.GetString(0), row.GetString(1)),
            row.GetFieldValue<byte[]>(2),
            new StreamId(row.GetString(3)),
            row.GetInt64(4),
            row.GetInt64(5));
}
