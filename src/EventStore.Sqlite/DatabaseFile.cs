using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>A database file in WAL mode, and how connections to it are set up.</summary>
internal sealed class DatabaseFile
{
    private const string Every = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL;";

    private readonly string writerSettings;

    /// <param name="path">The file; made when it is not there.</param>
    /// <param name="writerSettings">PRAGMA statements for write connections, such as how durable a commit is.</param>
    /// <param name="pooled">
    /// Whether a connection that is closed stands ready for the next to be opened. Not for connections with prepared statements, which are
    /// kept with these.
    /// </param>
    public DatabaseFile(string path, string writerSettings, bool pooled = false)
    {
        this.writerSettings = writerSettings;
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = pooled,
            DefaultTimeout = 1, // Seconds the driver goes on after SQLite's own busy handler, which waits in finer steps, has given up.
        }.ToString();
    }

    public string ConnectionString { get; }

    // A commit that has split a page looks through SQLite's whole page cache: a large one makes every commit slow, and what is written is
    // mostly the ends of tables and indexes.
    public SqliteConnection OpenForWriting() => Open(
        "PRAGMA foreign_keys = ON; PRAGMA cache_size = -4096; PRAGMA wal_autocheckpoint = 16000; PRAGMA journal_size_limit = 134217728;" + writerSettings);

    // Any commit of another connection empties a reader's cache, so what it would keep is soon of no use.
    public SqliteConnection OpenForReading() => Open("PRAGMA query_only = ON; PRAGMA cache_size = -1024;");

    /// <summary>Closes the pooled connections that stand ready.</summary>
    public void ClosePooled()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open(string settings)
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();

            // On SQLite's own interface: the driver says nothing of a faulty statement that comes after one with a result.
            SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, Every + settings), connection.Handle);
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
