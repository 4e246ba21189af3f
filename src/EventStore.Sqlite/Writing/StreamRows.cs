using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;
using SQLitePCL;

namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>
/// The streams as the open transaction sees them: each head is written once, however many appends of the group it has. Rows are kept from
/// one transaction to the next as long as nobody else has written to the database in between.
/// </summary>
internal sealed class StreamRows(PreparedConnection session, StreamIndex index)
{
    private const int MostKept = 10_000;

    private readonly PreparedSql find = session.Prepare("SELECT stream_no, version, hash FROM streams WHERE stream = ?1");
    private readonly PreparedSql insert = session.Prepare("INSERT INTO streams (stream, version, hash) VALUES (?1, 0, ?2) RETURNING stream_no");
    private readonly PreparedSql update = session.Prepare("UPDATE streams SET version = ?2, hash = ?3 WHERE stream_no = ?1");

    // Another number than before says that another connection has committed.
    private readonly PreparedSql dataVersion = session.Prepare("PRAGMA data_version");
    private readonly Dictionary<StreamId, StreamRow> rows = [];
    private readonly List<StreamRow> moved = [];
    private long seenVersion;

    /// <summary>Called first in a transaction.</summary>
    public void Begin()
    {
        var version = dataVersion.ReadNumber();
        if (version != seenVersion || rows.Count > MostKept)
        {
            rows.Clear();
            index.Forget();
        }

        seenVersion = version;
    }

    public StreamRow Find(StreamId stream)
    {
        if (!rows.TryGetValue(stream, out var row))
        {
            row = Read(stream);
            rows.Add(stream, row);
        }

        return row;
    }

    public void EnsureNumber(StreamId stream, StreamRow row)
    {
        if (row.Number == 0)
        {
            row.Number = insert.With(stream.Value).With(StreamHead.Empty.Hash).ReadNumber();
        }
    }

    public void MoveTo(StreamRow row, StreamHead head)
    {
        if (!row.HasMoved)
        {
            moved.Add(row);
        }

        row.HasMoved = true;
        row.Head = head;
    }

    public void StoreHeads()
    {
        foreach (var row in moved)
        {
            update.With(row.Number).With(row.Head.Version).With(row.Head.Hash).Execute();
            row.HasMoved = false;
        }

        moved.Clear();
    }

    private StreamRow Read(StreamId stream)
    {
        using var found = find.With(stream.Value).Query();
        if (!found.Read())
        {
            return new StreamRow(0, StreamHead.Empty);
        }

        var row = new StreamRow(found.Number(0), new StreamHead(found.Number(1), found.Blob(2)));
        return index.LastVersion(row.Number) <= row.Head.Version
            ? row
            : throw new SqliteException($"'{stream}' has events after its head. Run 'verify' to see what was changed.", raw.SQLITE_CONSTRAINT);
    }
}
