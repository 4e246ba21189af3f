using NetworkHub.Application.Store;
using NetworkHub.EventStore.Sqlite.Reading;

namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>The idempotency keys, as a transaction sees and adds them.</summary>
internal sealed class CommandRows(PreparedConnection session)
{
    private readonly KnownCommands known = new(session);
    private readonly PreparedSql insert = session.Prepare(
        """
        INSERT INTO commands (caller, key, request_hash, stream_no, first_version, last_version) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO NOTHING
        """);

    private readonly PreparedSql delete = session.Prepare("DELETE FROM commands WHERE caller = ?1 AND key = ?2");

    public KnownCommand? FirstKnown(IReadOnlyList<KeyedCommand> commands) =>
        commands.Select(command => known.Find(command.Key)).FirstOrDefault(found => found is not null);

    /// <summary>Adds all keys, or none and tells the first that is known. Inserting is the check: a key is nearly always new.</summary>
    public KnownCommand? Remember(IReadOnlyList<KeyedCommand> commands, long streamNumber)
    {
        for (var i = 0; i < commands.Count; i++)
        {
            var (key, requestHash, firstVersion, lastVersion) = commands[i];
            insert.With(key.Caller).With(key.Key).With(requestHash).With(streamNumber).With(firstVersion).With(lastVersion);
            if (insert.Execute() == 0)
            {
                Forget(commands.Take(i));
                return known.Find(key);
            }
        }

        return null;
    }

    private void Forget(IEnumerable<KeyedCommand> added)
    {
        foreach (var command in added)
        {
            delete.With(command.Key.Caller).With(command.Key.Key).Execute();
        }
    }
}
