using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>
/// The streams that a transaction touches: each is read once and its head written once, however many appends of the group it has.
/// Nothing is remembered from one transaction to the next, when other processes may write.
/// </summary>
internal sealed class StreamRows(SqliteConnection connection)
{
    private readonly Statement find = new(connection, "SELECT stream_no, version, hash FROM streams WHERE stream = $1");
    private readonly Statement insert = new(connection, "INSERT INTO streams (stream, version, hash) VALUES ($1, 0, $2) RETURNING stream_no");
    private readonly Statement update = new(connection, "UPDATE streams SET version = $2, hash = $3 WHERE stream_no = $1");
    private readonly Dictionary<StreamId, StreamRow> touched = [];

    public void Forget() => touched.Clear();

    public StreamRow Find(StreamId stream)
    {
        if (!touched.TryGetValue(stream, out var row))
        {
            row = Read(stream);
            touched.Add(stream, row);
        }

        return row;
    }

    public void EnsureNumber(StreamId stream, StreamRow row)
    {
        if (row.Number == 0)
        {
            row.Number = insert.ReadNumber(stream.Value, Statement.Blob(StreamHead.Empty.Hash));
        }
    }

    public void StoreHeads()
    {
        foreach (var row in touched.Values.Where(row => row.HasMoved))
        {
            update.Execute(row.Number, row.Head.Version, Statement.Blob(row.Head.Hash));
        }
    }

    private StreamRow Read(StreamId stream)
    {
        using var rows = find.Query(stream.Value);
        return rows.Read()
            ? new StreamRow(rows.GetInt64(0), new StreamHead(rows.GetInt64(1), rows.GetFieldValue<byte[]>(2)))
            : new StreamRow(0, StreamHead.Empty);
    }
}
