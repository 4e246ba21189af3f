using System.Data.Common;
using Dapper;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Projections;

/// <summary>How far a read model is, as the database says itself.</summary>
internal sealed record ModelRow
{
    /// <summary>The table never changes shape: neighbouring versions of the hub share it.</summary>
    public const string Create =
        """
        CREATE TABLE IF NOT EXISTS models (
            id TEXT PRIMARY KEY, tables TEXT NOT NULL, build BIGINT NOT NULL, position BIGINT NOT NULL, hash TEXT NOT NULL, caught_up BIGINT NOT NULL)
        """;

    /// <summary>The model's, with a suffix for one that is built beside the serving one.</summary>
    public required string Id { get; init; }

    /// <summary>Its tables, separated by commas, for a version of the hub that does not know them.</summary>
    public required string Tables { get; init; }

    /// <summary>Counts how often it was made, so that the names of indexes do not meet.</summary>
    public long Build { get; init; }

    /// <summary>The last position projected.</summary>
    public long Position { get; init; }

    /// <summary>The hash of the event at the position; empty before the first.</summary>
    public string Hash { get; init; } = "";

    /// <summary>1 once it has been at the end of the log: before, it is being built.</summary>
    public long CaughtUp { get; init; }

    public static string TextOf(ReadOnlyMemory<byte> hash) => Convert.ToHexStringLower(hash.Span);

    public static async Task<IReadOnlyList<ModelRow>> ReadAllAsync(DbConnection connection, DbTransaction? transaction = null) =>
        (await connection.QueryAsync<ModelRow>(
            "SELECT id AS Id, tables AS Tables, build AS Build, position AS Position, hash AS Hash, caught_up AS CaughtUp FROM models",
            transaction: transaction)).AsList();

    /// <summary>The rows of some models, in their order.</summary>
    /// <exception cref="StoreUnavailableException">One is missing, as when another process has just dropped it.</exception>
    public static List<ModelRow> Of(IReadOnlyList<ModelRow> rows, IReadOnlyList<IProjection> projections)
    {
        List<ModelRow> mine = [.. projections.Select(projection => rows.FirstOrDefault(row => row.Id == projection.Model.Id)).OfType<ModelRow>()];
        return mine.Count == projections.Count ? mine
            : throw new StoreUnavailableException("The tables of a read model are gone; they are made again.", outcomeUnknown: false);
    }

    public static Task PutAsync(DbTransaction transaction, ModelRow row) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO models (id, tables, build, position, hash, caught_up) VALUES (@Id, @Tables, @Build, @Position, @Hash, @CaughtUp)
        ON CONFLICT (id) DO UPDATE SET tables = excluded.tables, build = excluded.build, position = excluded.position, hash = excluded.hash,
            caught_up = excluded.caught_up
        """,
        row,
        transaction);

    public static Task DeleteAsync(DbTransaction transaction, string id) =>
        transaction.Connection!.ExecuteAsync("DELETE FROM models WHERE id = @id", new { id }, transaction);

    /// <summary>Moves models on together.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="ids">Which.</param>
    /// <param name="last">The last event projected; null when there was none.</param>
    /// <param name="caughtUp">Whether they are at the end of the log.</param>
    public static async Task AdvanceAsync(DbTransaction transaction, IEnumerable<string> ids, StoredEvent? last, bool caughtUp)
    {
        // Ids are ours and hold letters, digits and underscores.
        var which = string.Join(", ", ids.Select(id => $"'{id}'"));
        var caught = caughtUp ? "caught_up = 1" : "caught_up = caught_up";
        await transaction.Connection!.ExecuteAsync(
            last is null ? $"UPDATE models SET {caught} WHERE id IN ({which})"
                : $"UPDATE models SET position = @position, hash = @hash, {caught} WHERE id IN ({which})",
            new { position = last?.Position ?? 0, hash = TextOf(last?.Hash ?? default) },
            transaction);
    }
}
