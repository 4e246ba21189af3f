namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>
/// Where each stream's events lie. An entry with every event would change a page of its own per event, most of what a commit writes; so
/// entries are made for many events at once, and the events since are looked through.
/// </summary>
internal sealed class StreamIndex(PreparedConnection session)
{
    /// <summary>Makes the entries that are missing. An event that the log has twice keeps its first; verification names it.</summary>
    public const string Fill =
        """
        INSERT INTO stream_index (stream_no, version, position)
        SELECT stream_no, version, position FROM events WHERE position > (SELECT position FROM stream_index_end) ORDER BY stream_no, version
        ON CONFLICT DO NOTHING;
        UPDATE stream_index_end SET position = (SELECT max(position) FROM events);
        """;

    // So many are looked through when a stream is read: little beside making an entity's state of its events.
    private const int MostWithoutEntry = 1000;

    private readonly PreparedSql end = session.Prepare("SELECT position FROM stream_index_end");
    private readonly PreparedSql lastEntry = session.Prepare("SELECT coalesce(max(version), 0) FROM stream_index WHERE stream_no = ?1");
    private readonly PreparedSql lastSince = session.Prepare(
        "SELECT stream_no, max(version) FROM events WHERE position > (SELECT position FROM stream_index_end) GROUP BY stream_no");

    // The last versions since the end of the index; null when they have to be read.
    private Dictionary<long, long>? since;

    /// <summary>Forgets what it knows of the database, as somebody else has written to it.</summary>
    public void Forget() => since = null;

    /// <summary>The highest version that the log has of a stream which this transaction has not written to.</summary>
    public long LastVersion(long streamNumber)
    {
        since ??= ReadSince();
        return Math.Max(since.GetValueOrDefault(streamNumber), lastEntry.With(streamNumber).ReadNumber());
    }

    /// <summary>Called last in a transaction.</summary>
    /// <param name="lastPosition">Of the last event.</param>
    public void Follow(long lastPosition)
    {
        if (lastPosition - end.ReadNumber() >= MostWithoutEntry)
        {
            session.Execute(Fill);
            Forget();
        }
    }

    private Dictionary<long, long> ReadSince()
    {
        var versions = new Dictionary<long, long>();
        using var rows = lastSince.Query();
        while (rows.Read())
        {
            versions.Add(rows.Number(0), rows.Number(1));
        }

        return versions;
    }
}
