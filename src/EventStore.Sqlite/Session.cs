using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>An open connection with its prepared statements. For one thread at a time.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly List<Statement> statements = [];

    public Statement Prepare(string sql)
    {
        statements.Add(new Statement(connection.Handle!, sql));
        return statements[^1];
    }

    /// <summary>Runs statements that are too seldom to be kept prepared.</summary>
    public void Execute(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);

    // SQLite keeps a connection, and its locks, alive as long as it has statements.
    public void Dispose()
    {
        statements.ForEach(statement => statement.Dispose());
        connection.Dispose();
    }
}
