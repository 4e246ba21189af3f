using System.Data.Common;
using System.Text;
using Dapper;

namespace NetworkHub.Application.Projections;

/// <summary>Writes rows within one transaction.</summary>
internal sealed class ReadModelWriter(DbConnection connection, DbTransaction transaction, int rowsPerInsert)
{
    public Task ExecuteAsync(string sql, object? values = null) => connection.ExecuteAsync(sql, values, transaction);

    public Task<T?> ReadAsync<T>(string sql, object? values = null) => connection.QuerySingleOrDefaultAsync<T>(sql, values, transaction);

    /// <summary>Inserts rows of as many values as there are columns, in few statements.</summary>
    /// <param name="into">Table and columns.</param>
    /// <param name="rows">The values; no two rows with the same key.</param>
    /// <param name="onConflict">What to do about a row that is there; empty when none can be.</param>
    public async Task InsertAsync(string into, IReadOnlyList<object?[]> rows, string onConflict = "")
    {
        DbCommand? command = null;
        foreach (var chunk in rows.Chunk(rowsPerInsert))
        {
            if (command is null || command.Parameters.Count != chunk.Length * chunk[0].Length)
            {
                await DisposeAsync(command);
                command = Prepare(into, chunk.Length, chunk[0].Length, onConflict);
            }

            var parameter = 0;
            foreach (var value in chunk.SelectMany(row => row))
            {
                command.Parameters[parameter++].Value = value ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync();
        }

        await DisposeAsync(command);
    }

    private static ValueTask DisposeAsync(DbCommand? command) => command?.DisposeAsync() ?? ValueTask.CompletedTask;

    private DbCommand Prepare(string into, int rows, int columns, string onConflict)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        var sql = new StringBuilder($"INSERT INTO {into} VALUES ");
        for (var i = 0; i < rows * columns; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
            sql.Append((i % columns, i) switch { (0, 0) => "(", (0, _) => "), (", _ => ", " }).Append(parameter.ParameterName);
        }

        command.CommandText = sql.Append(") ").Append(onConflict).ToString();
        return command;
    }
}
