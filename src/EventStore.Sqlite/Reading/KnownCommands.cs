using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Reading;

/// <summary>Finds the command that an idempotency key was used for.</summary>
internal sealed class KnownCommands(PreparedConnection session)
{
    private readonly PreparedSql find = session.Prepare(
        """
        SELECT c.request_hash, s.stream, c.first_version, c.last_version
        FROM commands c JOIN streams s USING (stream_no)
        WHERE c.caller = ?1 AND c.key = ?2
        """);

    public KnownCommand? Find(IdempotencyKey key)
    {
        using var rows = find.With(key.Caller).With(key.Key).Query();
        return rows.Read()
            ? new KnownCommand(key, rows.Blob(0), new StreamId(rows.Text(1)), rows.Number(2), rows.Number(3))
            : null;
    }
}
