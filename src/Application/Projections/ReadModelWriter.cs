using System.Data.Common;
using Dapper;

namespace NetworkHub.Application.Projections;

/// <summary>Writes the rows of one read model within one transaction.</summary>
internal sealed class ReadModelWriter(IReadModelDatabase database, DbTransaction transaction, ReadModel model, bool isNew)
{
    private readonly DbConnection connection = transaction.Connection!;
    private readonly string suffix = isNew ? ReadModel.NewSuffix : "";

    /// <summary>A table of the model as it is called in the database.</summary>
    public string Table(string name) => model.Table(name) + suffix;

    public Task ExecuteAsync(string sql, object? values = null) => connection.ExecuteAsync(sql, values, transaction);

    public Task<T?> ReadAsync<T>(string sql, object? values = null) => connection.QuerySingleOrDefaultAsync<T>(sql, values, transaction);

    /// <summary>Inserts rows of as many values as there are columns.</summary>
    /// <param name="into">Table and columns.</param>
    /// <param name="rows">The values; no two rows with the same key.</param>
    /// <param name="onConflict">What to do about a row that is there; empty when none can be.</param>
    public Task InsertAsync(string into, IReadOnlyList<object?[]> rows, string onConflict = "") =>
        database.InsertAsync(transaction, into, rows, onConflict);
}
