using Microsoft.Data.Sqlite;

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

    // SQLite keeps a connection, and its locks, alive as long as it has statements.
    public void Dispose()
    {
        statements.ForEach(statement => statement.Dispose());
        connection.Dispose();
    }
}
