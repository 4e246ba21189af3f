using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Reading;

/// <summary>Finds the command that an idempotency key was used for.</summary>
internal sealed class KnownCommands(SqliteConnection connection)
{
    private readonly Statement find = new(
        connection,
        """
        SELECT c.request_hash, s.stream, c.first_version, c.last_version
        FROM commands c JOIN streams s USING (stream_no)
        WHERE c.caller = $1 AND c.key = $2
        """);

    public KnownCommand? Find(IdempotencyKey key)
    {
        using var rows = find.Query(key.Caller, key.Key);
        return rows.Read()
            ? new KnownCommand(key, rows.GetFieldValue<byte[]>(0), new StreamId(rows.GetString(1)), rows.GetInt64(2), rows.GetInt64(3))
            : null;
    }
}
