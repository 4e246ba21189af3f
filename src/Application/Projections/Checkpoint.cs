using System.Data.Common;
using Dapper;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Projections;

/// <summary>How far the read models are, as they say themselves.</summary>
internal sealed record Checkpoint
{
    public long SchemaVersion { get; init; }

    public long Position { get; init; }

    /// <summary>The hash of the event at the position; empty before the first.</summary>
    public string Hash { get; init; } = "";

    public static string TextOf(ReadOnlyMemory<byte> hash) => Convert.ToHexStringLower(hash.Span);

    public static Task<Checkpoint?> ReadAsync(DbConnection connection, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefaultAsync<Checkpoint>(
            "SELECT schema_version AS SchemaVersion, position AS Position, hash AS Hash FROM checkpoint", transaction: transaction);

    public static Task WriteAsync(ReadModelWriter writer, StoredEvent last) =>
        writer.ExecuteAsync("UPDATE checkpoint SET position = @Position, hash = @hash", new { last.Position, hash = TextOf(last.Hash) });
}
