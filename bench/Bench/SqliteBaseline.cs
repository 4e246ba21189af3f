using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NetworkHub.Bench;

/// <summary>The peer: rows of the same size inserted into SQLite with the same durability, one transaction each.</summary>
internal static class SqliteBaseline
{
    public static double InsertsPerSecond(string folder, int rowBytes, TimeSpan length)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "baseline.db")};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, data BLOB NOT NULL)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO row (data) VALUES ($data)";
        insert.Parameters.AddWithValue("$data", new byte[rowBytes]);
        var watch = Stopwatch.StartNew();
        long rows = 0;
        while (watch.Elapsed < length)
        {
            insert.ExecuteNonQuery();
            rows++;
        }

        return rows / watch.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
