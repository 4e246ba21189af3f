using System.Runtime.CompilerServices;
using Npgsql;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Postgres.Reading;

/// <summary>Reads the log in pages, each on a connection of its own; holds nothing between them.</summary>
internal sealed class LogReader(Database database)
{
    private const int PageSize = 500;
    private const long PageBytes = 4 * 1024 * 1024;

    public IAsyncEnumerable<StoredEvent> StreamAsync(StreamId stream, long fromVersion, CancellationToken cancellationToken) =>
        PagesAsync<StoredEvent>(
            last => batch => batch.Add(
                """
                SELECT position, version, recorded_at, type, principal, data, hash FROM events
                WHERE stream_no = (SELECT stream_no FROM streams WHERE stream = $1) AND version >= $2
                ORDER BY version LIMIT $3
                """)
                .With(stream.Value).With(last is null ? fromVersion : last.Version + 1).With(PageSize),
            row => EventOf(row, stream),
            cancellationToken);

    /// <summary>Only events of transactions that are older than every open one: their earlier neighbours are all there, or never will be.</summary>
    public Task<List<StoredEvent>> AllAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        PageAsync(
            batch => batch.Add(
                """
                SELECT e.position, e.version, e.recorded_at, e.type, e.principal, e.data, e.hash, s.stream
                FROM (
                    SELECT * FROM events
                    WHERE position > $1 AND tx < (SELECT pg_snapshot_xmin(pg_current_snapshot()))
                    ORDER BY position LIMIT $2) AS e
                JOIN streams s USING (stream_no)
                ORDER BY e.position
                """)
                .With(afterPosition).With(limit),
            row => EventOf(row, new StreamId(row.GetString(7))),
            cancellationToken);

    public Task<long> LastPositionAsync(CancellationToken cancellationToken) => PositionAsync(
        "SELECT position FROM events WHERE tx < (SELECT pg_snapshot_xmin(pg_current_snapshot())) ORDER BY position DESC LIMIT 1", cancellationToken);

    /// <summary>With the events that <see cref="AllAsync"/> does not show yet.</summary>
    public Task<long> CommittedPositionAsync(CancellationToken cancellationToken) =>
        PositionAsync("SELECT position FROM events ORDER BY position DESC LIMIT 1", cancellationToken);

    public IAsyncEnumerable<(StreamId Stream, StreamHead Head)> HeadsAsync(CancellationToken cancellationToken) =>
        PagesAsync<(StreamId Stream, StreamHead Head)>(
            last => batch => batch.Add("SELECT stream, version, hash FROM streams WHERE stream > $1 AND version > 0 ORDER BY stream LIMIT $2")
                .With(last.Stream.Value ?? "").With(PageSize),
            row => (new StreamId(row.GetString(0)), new StreamHead(row.GetInt64(1), row.GetFieldValue<byte[]>(2))),
            cancellationToken);

    public IAsyncEnumerable<SignedHead> SignedHeadsAsync(CancellationToken cancellationToken) =>
        PagesAsync<SignedHead>(
            last => batch => batch.Add(
                "SELECT position, events, log_hash, signed_at, key_id, signature FROM signed_heads WHERE position > $1 ORDER BY position LIMIT $2")
                .With(last?.Position ?? -1).With(PageSize),
            row => new SignedHead(
                row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2), row.GetInt64(3), row.GetString(4), row.GetFieldValue<byte[]>(5)),
            cancellationToken);

    public async Task<Snapshot?> SnapshotAsync(StreamId stream, CancellationToken cancellationToken)
    {
        var found = await PageAsync(
            batch => batch.Add("SELECT n.version, n.format, n.hash, n.data FROM snapshots n JOIN streams s USING (stream_no) WHERE s.stream = $1").With(stream.Value),
            row => new Snapshot(stream, row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3)),
            cancellationToken);
        return found.SingleOrDefault();
    }

    private async Task<long> PositionAsync(string sql, CancellationToken cancellationToken) =>
        (await PageAsync(batch => batch.Add(sql), row => row.GetInt64(0), cancellationToken)).SingleOrDefault();

    private async IAsyncEnumerable<T> PagesAsync<T>(
        Func<T?, Action<NpgsqlBatch>> after, Func<NpgsqlDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = await PageAsync(after(default), read, cancellationToken); page.Count > 0; page = await PageAsync(after(page[^1]), read, cancellationToken))
        {
            foreach (var item in page)
            {
                yield return item;
            }
        }
    }

    private Task<List<T>> PageAsync<T>(Action<NpgsqlBatch> ask, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        database.UseAsync(
            async connection =>
            {
                await using var batch = new NpgsqlBatch(connection);
                ask(batch);
                await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
                var page = new List<T>();
                for (var bytes = 0L; bytes < PageBytes && await reader.ReadAsync(cancellationToken);)
                {
                    page.Add(read(reader));
                    bytes += (page[^1] as StoredEvent)?.Data.Length ?? 0;
                }

                return page;
            },
            cancellationToken);

    private static StoredEvent EventOf(NpgsqlDataReader row, StreamId stream) =>
        new(
            row.GetInt64(0),
            stream,
            row.GetInt64(1),
            row.GetString(3),
            row.GetFieldValue<byte[]>(5),
            row.GetInt64(2),
            row.GetString(4),
            row.GetFieldValue<byte[]>(6));
}
