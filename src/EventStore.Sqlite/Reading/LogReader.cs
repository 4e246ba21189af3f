using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Reading;

/// <summary>A read connection with its statements. For one thread at a time.</summary>
internal sealed class LogReader : IDisposable
{
    private const string Events =
        "SELECT e.position, s.stream, e.version, e.type, e.data, e.recorded_at, e.principal, e.hash FROM events e JOIN streams s USING (stream_no)";

    private readonly SqliteConnection connection;
    private readonly Statement begin;
    private readonly Statement end;
    private readonly Statement head;
    private readonly KnownCommands commands;
    private readonly Statement ofStream;
    private readonly Statement ofAll;
    private readonly Statement lastPosition;
    private readonly Statement heads;
    private readonly Statement snapshot;
    private readonly Statement signedHeads;

    public LogReader(DatabaseFile file)
    {
        connection = file.OpenForReading();
        begin = new Statement(connection, "BEGIN");
        end = new Statement(connection, "COMMIT");
        head = new Statement(connection, "SELECT version, hash FROM streams WHERE stream = $1");
        commands = new KnownCommands(connection);
        ofStream = new Statement(connection, $"{Events} WHERE s.stream = $1 AND e.version >= $2 ORDER BY e.version LIMIT $3");
        ofAll = new Statement(connection, $"{Events} WHERE e.position > $1 ORDER BY e.position LIMIT $2");
        lastPosition = new Statement(connection, "SELECT coalesce(max(position), 0) FROM events");
        heads = new Statement(
            connection, "SELECT stream, version, hash FROM streams WHERE stream > $1 AND version > 0 ORDER BY stream LIMIT $2");
        snapshot = new Statement(
            connection, "SELECT n.version, n.format, n.hash, n.data FROM snapshots n JOIN streams s USING (stream_no) WHERE s.stream = $1");
        signedHeads = new Statement(
            connection,
            "SELECT position, events, log_hash, signed_at, key_id, signature FROM signed_heads WHERE position > $1 ORDER BY position LIMIT $2");
    }

    /// <summary>Head and keys as of one instant.</summary>
    public TurnFacts TurnFacts(StreamId stream, IReadOnlyList<IdempotencyKey> keys)
    {
        if (keys.Count == 0)
        {
            return new TurnFacts(Head(stream), []);
        }

        begin.Execute();
        var known = keys.Select(commands.Find).OfType<KnownCommand>().ToArray();
        var facts = new TurnFacts(Head(stream), known);
        end.Execute();
        return facts;
    }

    /// <summary>A page of a stream's events; ends early when it grows heavy, never empty while there are more.</summary>
    public List<StoredEvent> Stream(StreamId stream, long fromVersion, int limit, long maxBytes)
    {
        using var rows = ofStream.Query(stream.Value, fromVersion, limit);
        var page = new List<StoredEvent>();
        for (var bytes = 0L; bytes < maxBytes && rows.Read();)
        {
            page.Add(EventOf(rows));
            bytes += page[^1].Data.Length;
        }

        return page;
    }

    public List<StoredEvent> All(long afterPosition, int limit) => List(ofAll.Query(afterPosition, limit), EventOf);

    public long LastPosition() => lastPosition.ReadNumber();

    public List<(StreamId Stream, StreamHead Head)> Heads(string afterStream, int limit) =>
        List(
            heads.Query(afterStream, limit),
            row => (new StreamId(row.GetString(0)), new StreamHead(row.GetInt64(1), row.GetFieldValue<byte[]>(2))));

    public Snapshot? Snapshot(StreamId stream)
    {
        using var rows = snapshot.Query(stream.Value);
        return rows.Read()
            ? new Snapshot(stream, rows.GetInt64(0), rows.GetString(1), rows.GetFieldValue<byte[]>(2), rows.GetFieldValue<byte[]>(3))
            : null;
    }

    public List<SignedHead> SignedHeads(long afterPosition, int limit) =>
        List(
            signedHeads.Query(afterPosition, limit),
            row => new SignedHead(
                row.GetInt64(0),
                row.GetInt64(1),
                row.GetFieldValue<byte[]>(2),
                row.GetInt64(3),
                row.GetString(4),
                row.GetFieldValue<byte[]>(5)));

    public void Dispose() => connection.Dispose();

    private StreamHead Head(StreamId stream)
    {
        using var rows = head.Query(stream.Value);
        return rows.Read() ? new StreamHead(rows.GetInt64(0), rows.GetFieldValue<byte[]>(1)) : StreamHead.Empty;
    }

    private static StoredEvent EventOf(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            new StreamId(row.GetString(1)),
            row.GetInt64(2),
            row.GetString(3),
            row.GetFieldValue<byte[]>(4),
            row.GetInt64(5),
            row.GetString(6),
            row.GetFieldValue<byte[]>(7));

    private static List<T> List<T>(SqliteDataReader rows, Func<SqliteDataReader, T> read)
    {
        using (rows)
        {
            var list = new List<T>();
            while (rows.Read())
            {
                list.Add(read(rows));
            }

            return list;
        }
    }
}
