using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using NetworkHub.Application.Projections;

namespace NetworkHub.EventStore.Postgres;

/// <summary>The read models in a schema of their own, <c>read_models</c>, which opening the store makes.</summary>
/// <param name="connectionString">Npgsql's connection string of the database.</param>
public sealed class PostgresReadModels(string connectionString) : IReadModelDatabase, IAsyncDisposable
{
    // A checkpoint that a crash took away goes with its rows, and is projected again: no commit needs to wait for the disk.
    private readonly NpgsqlDataSource source = Database.SourceOf(connectionString, mostConnections: 10, settings =>
    {
        settings.SearchPath = "read_models";
        settings.Options = "-c synchronous_commit=off";
    });

    // A statement is a trip over the network, and has at most 65,535 parameters.
    private const int RowsPerStatement = 100;

    /// <inheritdoc/>
    public async ValueTask<DbConnection> OpenForReadingAsync(CancellationToken cancellationToken) => await source.OpenConnectionAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<DbConnection> OpenForWritingAsync(CancellationToken cancellationToken) => await source.OpenConnectionAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT pg_advisory_xact_lock({AdvisoryLocks.ReadModels})";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return transaction;
    }

    /// <inheritdoc/>
    public Task InsertAsync(DbTransaction transaction, string into, IReadOnlyList<object?[]> rows, string onConflict)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(rows);
        var connection = (NpgsqlConnection)transaction.Connection!;
        return onConflict.Length == 0 ? CopyAsync(connection, into, rows) : InsertAsync(connection, into, rows, onConflict);
    }

    /// <inheritdoc/>
    public bool IsOfTheData(DbException exception) =>
        exception is NpgsqlException e
        && (Failure.ConcernsOneAppend(e) || (e.SqlState?.StartsWith("23", StringComparison.Ordinal) ?? false)); // A constraint.

    /// <summary>Closes the connections that stand ready.</summary>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    // Far cheaper than statements, for both sides, but it cannot say what to do about rows that are there.
    private static async Task CopyAsync(NpgsqlConnection connection, string into, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using var copy = await connection.BeginBinaryImportAsync($"COPY {into} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var value in row)
            {
                await (value switch
                {
                    null => copy.WriteNullAsync(),
                    long number => copy.WriteAsync(number, NpgsqlDbType.Bigint),
                    _ => copy.WriteAsync((string)value, NpgsqlDbType.Text),
                });
            }
        }

        await copy.CompleteAsync();
    }

    private static async Task InsertAsync(NpgsqlConnection connection, string into, IReadOnlyList<object?[]> rows, string onConflict)
    {
        foreach (var chunk in rows.Chunk(RowsPerStatement))
        {
            await using var insert = connection.CreateCommand();
            var values = new List<string>(chunk.Length);
            foreach (var row in chunk)
            {
                values.Add($"({string.Join(", ", row.Select((_, i) => $"${insert.Parameters.Count + i + 1}"))})");
                foreach (var value in row)
                {
                    insert.Parameters.AddWithValue(value ?? DBNull.Value);
                }
            }

            insert.CommandText = $"INSERT INTO {into} VALUES {string.Join(", ", values)} {onConflict}";
            await insert.ExecuteNonQueryAsync();
        }
    }
}
