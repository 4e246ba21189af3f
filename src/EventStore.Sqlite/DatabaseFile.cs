using Microsoft.Data.Sqlite;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>A database file in WAL mode, and how connections to it are set up.</summary>
internal sealed class DatabaseFile
{
    private readonly string connectionString;
    private readonly string writerSettings;

    /// <param name="path">The file; made when it is not there.</param>
    /// <param name="writerSettings">PRAGMA statements for write connections, such as how durable a commit is.</param>
    public DatabaseFile(string path, string writerSettings)
    {
        this.writerSettings = writerSettings;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false, // Statements are prepared once per connection, so connections are pooled with them.
            DefaultTimeout = 1, // Seconds the driver goes on after SQLite's own busy handler, which waits in finer steps, has given up.
        }.ToString();
    }

    // A commit that has split a page looks through SQLite's whole page cache: a large one makes every commit slow, and what is written is
    // mostly the ends of tables and indexes.
    public SqliteConnection OpenForWriting() => Open(
        "PRAGMA foreign_keys = ON; PRAGMA cache_size = -4096; PRAGMA wal_autocheckpoint = 16000; PRAGMA journal_size_limit = 134217728;" + writerSettings);

    // Any commit of another connection empties a reader's cache, so what it would keep is soon of no use.
    public SqliteConnection OpenForReading() => Open("PRAGMA query_only = ON; PRAGMA cache_size = -1024;");

    private SqliteConnection Open(string settings)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL;" + settings;
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
