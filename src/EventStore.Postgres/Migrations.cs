using System.Globalization;
using Npgsql;

namespace NetworkHub.EventStore.Postgres;

/// <summary>Brings the schema of a database up to date: the numbered scripts of the folder Migrations that it has not had yet.</summary>
internal static class Migrations
{
    /// <summary>Applies what is missing. Of several processes that start at once, one does it and the others find it done.</summary>
    /// <exception cref="NotSupportedException">A newer program has migrated the database further than this one knows.</exception>
    public static async Task ApplyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock({AdvisoryLocks.Migrations})", cancellationToken);
        var current = await CurrentVersionAsync(connection, cancellationToken);
        var scripts = Scripts();
        if (current > scripts[^1].Version)
        {
            throw new NotSupportedException(
                $"The database has schema version {current}, this program knows {scripts[^1].Version}: run the newer program, or restore a backup.");
        }

        foreach (var (version, resource) in scripts.Where(script => script.Version > current))
        {
            await ExecuteAsync(connection, await ReadAsync(resource, cancellationToken), cancellationToken);
            await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version (version) VALUES ({version})"), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<int> CurrentVersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY)", cancellationToken);
        await using var command = new NpgsqlCommand("SELECT coalesce(max(version), 0) FROM schema_version", connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static List<(int Version, string Resource)> Scripts() =>
        typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan("Migrations/".Length, 4), CultureInfo.InvariantCulture), name))
            .ToList();

    private static async Task<string> ReadAsync(string resource, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(resource)!);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
