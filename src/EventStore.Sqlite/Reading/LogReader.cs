using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Reading;

/// <summary>A read connection with its statements. For one thread at a time.</summary>
internal sealed class LogReader : IDisposable
{
    private const string Columns = "e.position, s.stream, e.version, e.type, e.data, e.recorded_at, e.principal, e.hash";

    private readonly PreparedConnection session;
    private readonly PreparedSql begin;
    private readonly PreparedSql end;
    private readonly PreparedSql head;
    private readonly KnownCommands commands;
    private readonly PreparedSql ofStream;
    private readonly PreparedSql ofStreamSince;
    private readonly PreparedSql ofAll;
    private readonly PreparedSql lastPosition;
    private readonly PreparedSql heads;
    private readonly PreparedSql snapshot;
    private readonly PreparedSql signedHeads;

    public LogReader(DatabaseFile file)
    {
        session = new PreparedConnection(file.OpenForReading());
        begin = session.Prepare("BEGIN");
        end = session.Prepare("COMMIT");
        head = session.Prepare("SELECT version, hash FROM streams WHERE stream = ?1");
        commands = new KnownCommands(session);
        ofStream = session.Prepare(
            $"""
            SELECT {Columns} FROM streams s CROSS JOIN stream_index i USING (stream_no) CROSS JOIN events e USING (position)
            WHERE s.stream = ?1 AND i.version >= ?2 ORDER BY i.version LIMIT ?3
            """);
        ofStreamSince = session.Prepare(
            $"""
            SELECT {Columns} FROM streams s CROSS JOIN events e USING (stream_no)
            WHERE s.stream = ?1 AND e.version >= ?2 AND e.position > (SELECT position FROM stream_index_end) ORDER BY e.position LIMIT ?3
            """);
        ofAll = session.Prepare($"SELECT {Columns} FROM events e JOIN streams s USING (stream_no) WHERE e.position > ?1 ORDER BY e.position LIMIT ?2");
        lastPosition = session.Prepare("SELECT coalesce(max(position), 0) FROM events");
        heads = session.Prepare(
            "SELECT stream, version, hash FROM streams WHERE stream > ?1 AND version > 0 ORDER BY stream LIMIT ?2");
        snapshot = session.Prepare(
            "SELECT n.version, n.format, n.hash, n.data FROM snapshots n JOIN streams s USING (stream_no) WHERE s.stream = ?1");
        signedHeads = session.Prepare(
            "SELECT position, events, log_hash, signed_at, key_id, signature FROM signed_heads WHERE position > ?1 ORDER BY position LIMIT ?2");
    }

    /// <summary>Head and keys as of one instant.</summary>
    public StreamInfo StreamInfo(StreamId stream, IReadOnlyList<IdempotencyKey> keys)
    {
        if (keys.Count == 0)
        {
            return new StreamInfo(Head(stream), []);
        }

        begin.Execute();
        var known = keys.Select(commands.Find).OfType<KnownCommand>().ToArray();
        var facts = new StreamInfo(Head(stream), known);
        end.Execute();
        return facts;
    }

    /// <summary>A page of a stream's events; ends early when it grows heavy, never empty while there are more.</summary>
    public List<StoredEvent> Stream(StreamId stream, long fromVersion, int limit, long maxBytes)
    {
        begin.Execute(); // So that no event gets its index entry between the two.
        var page = ReadStream(ofStream, stream, fromVersion, limit, maxBytes);
        if (page.Count == 0)
        {
            page = ReadStream(ofStreamSince, stream, fromVersion, limit, maxBytes);
        }

        end.Execute();
        return page;
    }

    public List<StoredEvent> All(long afterPosition, int limit) => List(ofAll.With(afterPosition).With(limit).Query(), EventOf);

    public long LastPosition() => lastPosition.ReadNumber();

    public List<(StreamId Stream, StreamHead Head)> Heads(string afterStream, int limit) =>
        List(
            heads.With(afterStream).With(limit).Query(),
            row => (new StreamId(row.Text(0)), new StreamHead(row.Number(1), row.Blob(2))));

    public Snapshot? Snapshot(StreamId stream)
    {
        using var rows = snapshot.With(stream.Value).Query();
        return rows.Read()
            ? new Snapshot(stream, rows.Number(0), rows.Text(1), rows.Blob(2), rows.Blob(3))
            : null;
    }

    public List<SignedHead> SignedHeads(long afterPosition, int limit) =>
        List(
            signedHeads.With(afterPosition).With(limit).Query(),
            row => new SignedHead(row.Number(0), row.Number(1), row.Blob(2), row.Number(3), row.Text(4), row.Blob(5)));

    public void Dispose() => session.Dispose();

    private static List<StoredEvent> ReadStream(PreparedSql events, StreamId stream, long fromVersion, int limit, long maxBytes)
    {
        using var rows = events.With(stream.Value).With(fromVersion).With(limit).Query();
        var page = new List<StoredEvent>();
        for (var bytes = 0L; bytes < maxBytes && rows.Read();)
        {
            page.Add(EventOf(rows));
            bytes += page[^1].Data.Length;
        }

        return page;
    }

    private StreamHead Head(StreamId stream)
    {
        using var rows = head.With(stream.Value).Query();
        return rows.Read() ? new StreamHead(rows.Number(0), rows.Blob(1)) : StreamHead.Empty;
    }

    private static StoredEvent EventOf(PreparedSql.Rows row) =>
        new(
            row.Number(0),
            new StreamId(row.Text(1)),
            row.Number(2),
            row.Text(3),
            row.Blob(4),
            row.Number(5),
            row.Text(6),
            row.Blob(7));

    private static List<T> List<T>(PreparedSql.Rows rows, Func<PreparedSql.Rows, T> read)
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
