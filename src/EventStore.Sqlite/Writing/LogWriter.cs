using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>The write connection and what may be done in its transactions. For one thread.</summary>
internal sealed class LogWriter : IDisposable
{
    private readonly PreparedConnection session;
    private readonly PreparedSql begin;
    private readonly PreparedSql commit;
    private readonly PreparedSql lastPosition;
    private readonly PreparedSql insertEvent;
    private readonly StreamIndex index;
    private readonly StreamRows streams;
    private readonly CommandRows commands;
    private readonly PreparedSql putSnapshot;
    private readonly PreparedSql putSignedHead;
    private readonly LogCheckpoint checkpoint;
    private long position;

    public LogWriter(DatabaseFile file, int checkpointPages)
    {
        session = new PreparedConnection(file.OpenForWriting());
        checkpoint = new LogCheckpoint(file, session, checkpointPages);
        begin = session.Prepare("BEGIN IMMEDIATE");
        commit = session.Prepare("COMMIT");
        lastPosition = session.Prepare("SELECT coalesce(max(position), 0) FROM events");
        insertEvent = session.Prepare(
            "INSERT INTO events (position, stream_no, version, type, recorded_at, principal, data, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        index = new StreamIndex(session);
        streams = new StreamRows(session, index);
        commands = new CommandRows(session);
        putSnapshot = session.Prepare(
            """
            INSERT INTO snapshots (stream_no, version, format, hash, data) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (stream_no) DO UPDATE SET version = excluded.version, format = excluded.format, hash = excluded.hash, data = excluded.data
            WHERE excluded.version >= version
            """);
        putSignedHead = session.Prepare(
            """
            INSERT INTO signed_heads (position, events, log_hash, signed_at, key_id, signature) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT DO NOTHING
            """);
    }

    /// <summary>Takes the database's write lock: what is read from here on stays true until the commit, whatever other processes do.</summary>
    public void Begin()
    {
        begin.Execute();
        streams.Begin();
        position = lastPosition.ReadNumber();
    }

    public void Commit()
    {
        streams.StoreHeads();
        index.Follow(position);
        commit.Execute();
    }

    /// <summary>What can be done when those who waited for the commit have been told.</summary>
    public void AfterCommit() => checkpoint.Follow();

    public AppendOutcome Append(StreamAppend append)
    {
        var stream = streams.Find(append.Stream);
        if (!stream.Head.IsAt(append.Expected))
        {
            return commands.FirstKnown(append.Commands) is { } known
                ? new AppendOutcome.KeyTaken(known)
                : new AppendOutcome.Conflict(stream.Head.Version);
        }

        streams.EnsureNumber(append.Stream, stream);
        return commands.Remember(append.Commands, stream.Number) is { } taken
            ? new AppendOutcome.KeyTaken(taken)
            : new AppendOutcome.Appended(Insert(stream, append.Events));
    }

    public void Put(Snapshot snapshot)
    {
        var stream = streams.Find(snapshot.Stream);
        streams.EnsureNumber(snapshot.Stream, stream);
        putSnapshot
            .With(stream.Number).With(snapshot.Version).With(snapshot.Format).With(snapshot.Hash).With(snapshot.Data)
            .Execute();
    }

    public void Put(SignedHead head) =>
        putSignedHead
            .With(head.Position).With(head.Events).With(head.LogHash).With(head.SignedAt).With(head.KeyId).With(head.Signature)
            .Execute();

    public void Dispose()
    {
        checkpoint.Dispose();
        session.Dispose();
    }

    private long[] Insert(StreamRow stream, IReadOnlyList<NewEvent> events)
    {
        var positions = new long[events.Count];
        for (var i = 0; i < positions.Length; i++)
        {
            var added = events[i];
            var version = stream.Head.Version + 1;
            positions[i] = ++position;
            insertEvent
                .With(position).With(stream.Number).With(version)
                .With(added.Type).With(added.RecordedAt).With(added.By).With(added.Data).With(added.Hash)
                .Execute();
            streams.MoveTo(stream, new StreamHead(version, added.Hash));
        }

        return positions;
    }
}
