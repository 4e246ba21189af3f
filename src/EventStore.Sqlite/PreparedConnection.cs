using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>An open connection with its prepared statements. For one thread at a time.</summary>
internal sealed class PreparedConnection(SqliteConnection connection) : IDisposable
{
    private readonly List<PreparedSql> statements = [];

    public PreparedSql Prepare(string sql)
    {
        statements.Add(new PreparedSql(connection.Handle!, sql));
        return statements[^1];
    }

    /// <summary>Runs statements that are too seldom to be kept prepared.</summary>
    public void Execute(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);

    /// <summary>How many pages the connection has written since it was last asked.</summary>
    public int TakePagesWritten()
    {
        _ = raw.sqlite3_db_status(connection.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, resetFlg: 1);
        return pages;
    }

    /// <summary>Copies as much of the write-ahead log into the database as can be without waiting for anyone.</summary>
    /// <returns>How many pages the log holds; null when another connection is copying or the disk refuses. What is not copied stays in the log.</returns>
    public int? Checkpoint()
    {
        var code = raw.sqlite3_wal_checkpoint_v2(connection.Handle, null, raw.SQLITE_CHECKPOINT_PASSIVE, out var inLog, out _);
        return code == raw.SQLITE_OK ? inLog : null;
    }

    // SQLite keeps a connection, and its locks, alive as long as it has statements.
    public void Dispose()
    {
        statements.ForEach(statement => statement.Dispose());
        connection.Dispose();
    }
}
