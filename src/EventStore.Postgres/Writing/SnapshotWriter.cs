using Npgsql;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Postgres.Writing;

/// <summary>Keeps what stands beside the log. Writing it twice changes nothing, so it is simply written again when a connection breaks.</summary>
internal sealed class SnapshotWriter(Database database)
{
    public Task KeepAsync(Snapshot snapshot, CancellationToken cancellationToken) =>
        ExecuteAsync(
            batch =>
            {
                batch.Add("INSERT INTO streams (stream, version, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING")
                    .With(snapshot.Stream.Value).With(StreamHead.Empty.Hash);
                batch.Add(
                    """
                    INSERT INTO snapshots AS kept (stream_no, version, format, hash, data)
                    SELECT stream_no, $2, $3, $4, $5 FROM streams WHERE stream = $1
                    ON CONFLICT (stream_no) DO UPDATE SET version = excluded.version, format = excluded.format, hash = excluded.hash, data = excluded.data
                    WHERE excluded.version >= kept.version
                    """)
                    .With(snapshot.Stream.Value).With(snapshot.Version).With(snapshot.Format).With(snapshot.Hash).With(snapshot.Data);
            },
            cancellationToken);

    public Task KeepAsync(SignedHead head, CancellationToken cancellationToken) =>
        ExecuteAsync(
            batch => batch.Add(
                """
                INSERT INTO signed_heads (position, events, log_hash, signed_at, key_id, signature) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT DO NOTHING
                """)
                .With(head.Position).With(head.Events).With(head.LogHash).With(head.SignedAt).With(head.KeyId).With(head.Signature),
            cancellationToken);

    private Task<int> ExecuteAsync(Action<NpgsqlBatch> fill, CancellationToken cancellationToken) =>
        database.UseAsync(
            async connection =>
            {
                await using var batch = new NpgsqlBatch(connection);
                fill(batch);
                return await batch.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken);
}
