using System.Data.Common;
using Microsoft.Data.Sqlite;
using NetworkHub.Application.Projections;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>
/// The read models in a file of their own, so that neither waits for the log's commits: <c>readmodels.db</c>. It may be deleted whenever no
/// process has it open.
/// </summary>
public sealed class SqliteReadModels : IReadModelDatabase, IDisposable
{
    // A checkpoint that the power took away goes with its rows, and is projected again: no commit needs to wait for the disk. The same
    // pages change in every batch, so the write-ahead log may grow before they are copied into the database.
    private const string Settings = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 32000; PRAGMA journal_size_limit = 134217728;";

    private readonly string reading;
    private readonly string writing;

    /// <summary>Names the file in a data folder; makes nothing yet.</summary>
    /// <param name="folder">The data folder, which exists.</param>
    public SqliteReadModels(string folder)
    {
        var builder = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "readmodels.db"), Pooling = true, DefaultTimeout = 1 };
        writing = builder.ToString();
        builder.Mode = SqliteOpenMode.ReadOnly;
        reading = builder.ToString();
    }

    /// <inheritdoc/>
    public ValueTask<DbConnection> OpenForReadingAsync(CancellationToken cancellationToken) => OpenAsync(reading, "PRAGMA busy_timeout = 5000;", cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DbConnection> OpenForWritingAsync(CancellationToken cancellationToken) => OpenAsync(writing, Settings, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(cancellationToken); // The driver begins IMMEDIATE, which waits for every other writer.

    /// <inheritdoc/>
    public Task InsertAsync(DbTransaction transaction, string into, IReadOnlyList<object?[]> rows, string onConflict)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count > 0)
        {
            var values = string.Join(", ", Enumerable.Range(1, rows[0].Length).Select(i => $"?{i}"));
            var database = ((SqliteConnection)transaction.Connection!).Handle!;
            using var insert = new PreparedSql(database, $"INSERT INTO {into} VALUES ({values}) {onConflict}");
            foreach (var row in rows)
            {
                foreach (var value in row)
                {
                    insert.With(value);
                }

                insert.Execute();
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public bool IsOfTheData(DbException exception) => exception is SqliteException e && Failure.ConcernsOneWrite(e);

    /// <summary>Closes the connections that stand ready.</summary>
    public void Dispose()
    {
        foreach (var pool in new[] { reading, writing })
        {
            using var connection = new SqliteConnection(pool);
            SqliteConnection.ClearPool(connection);
        }
    }

    private static async ValueTask<DbConnection> OpenAsync(string connectionString, string settings, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = settings;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch (SqliteException)
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
