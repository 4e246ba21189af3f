using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>
/// The streams that a transaction touches: each is read once and its head written once, however many appends of the group it has.
/// Nothing is remembered from one transaction to the next, when other processes may write.
/// </summary>
internal sealed class StreamRows(Session session)
{
    private readonly Statement find = session.Prepare("SELECT stream_no, version, hash FROM streams WHERE stream = ?1");
    private readonly Statement insert = session.Prepare("INSERT INTO streams (stream, version, hash) VALUES (?1, 0, ?2) RETURNING stream_no");
    private readonly Statement update = session.Prepare("UPDATE streams SET version = ?2, hash = ?3 WHERE stream_no = ?1");
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
            row.Number = insert.With(stream.Value).With(StreamHead.Empty.Hash).ReadNumber();
        }
    }

    public void StoreHeads()
    {
        foreach (var row in touched.Values.Where(row => row.HasMoved))
        {
            update.With(row.Number).With(row.Head.Version).With(row.Head.Hash).Execute();
        }
    }

    private StreamRow Read(StreamId stream)
    {
        using var rows = find.With(stream.Value).Query();
        return rows.Read()
            ? new StreamRow(rows.Number(0), new StreamHead(rows.Number(1), rows.Blob(2)))
            : new StreamRow(0, StreamHead.Empty);
    }
}
