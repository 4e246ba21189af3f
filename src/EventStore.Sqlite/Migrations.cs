using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>Brings the schema of a database up to date: the numbered scripts of the folder Migrations that it has not had yet.</summary>
internal static class Migrations
{
    /// <summary>Applies what is missing. Of several processes that start at once, one does it and the others find it done.</summary>
    /// <exception cref="NotSupportedException">A newer program has migrated the database further than this one knows.</exception>
    public static void Apply(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var current = CurrentVersion(connection);
        var scripts = Scripts();
        if (current > scripts[^1].Version)
        {
            throw new NotSupportedException(
                $"The database has schema version {current}, this program knows {scripts[^1].Version}: run the newer program, or restore a backup.");
        }

        foreach (var (version, resource) in scripts.Where(script => script.Version > current))
        {
            Execute(connection, Read(resource));
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version (version) VALUES ({version})"));
        }

        transaction.Commit();
    }

    private static long CurrentVersion(SqliteConnection connection)
    {
        Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)");
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(max(version), 0) FROM schema_version";
        return (long)command.ExecuteScalar()!;
    }

    private static List<(int Version, string Resource)> Scripts() =>
        typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan("Migrations/".Length, 4), CultureInfo.InvariantCulture), name))
            .ToList();

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
