using System.Data.Common;
using Dapper;

namespace NetworkHub.Application.Projections;

/// <summary>
/// The read models of the hub before each had a version of its own: one checkpoint for all, tables without a version. The first versions of
/// the models have the same columns, so that what is there is copied instead of projected again; a process of that hub may go on with them.
/// </summary>
internal sealed class FormerTables(DbTransaction transaction)
{
    private const long Version = 1;

    private readonly DbConnection connection = transaction.Connection!;

    /// <summary>How far they are; null when there are none of a form that is known.</summary>
    public async Task<ModelRow?> FindAsync()
    {
        // Whether a table is there can only be asked in words of one database or the other.
        await connection.ExecuteAsync(
            "CREATE TABLE IF NOT EXISTS checkpoint (schema_version BIGINT NOT NULL, position BIGINT NOT NULL, hash TEXT NOT NULL)",
            transaction: transaction);
        var found = await connection.QuerySingleOrDefaultAsync<ModelRow>(
            """
            SELECT 'former' AS Id, 'actors,networks,partnerships,participants,settlements,ledger,ledger_sums,checkpoint' AS Tables,
                schema_version AS Build, position AS Position, hash AS Hash FROM checkpoint
            """,
            transaction: transaction);
        if (found is null)
        {
            await connection.ExecuteAsync("DROP TABLE checkpoint", transaction: transaction);
        }

        return found?.Build == Version ? found : null;
    }

    /// <summary>Copies what is there into the empty tables of a model.</summary>
    public async Task<ModelRow> CopyAsync(IProjection projection, ModelRow former, ModelRow empty)
    {
        foreach (var table in projection.Tables)
        {
            await connection.ExecuteAsync($"INSERT INTO {projection.Model.Table(table.Name)} SELECT * FROM {table.Name}", transaction: transaction);
        }

        var row = empty with { Position = former.Position, Hash = former.Hash, CaughtUp = 1 };
        await ModelRow.PutAsync(transaction, row);
        return row;
    }

    /// <summary>Whether a model is of the version that these tables have.</summary>
    public static bool Fits(IProjection projection) => projection.Model.Version == Version;
}
