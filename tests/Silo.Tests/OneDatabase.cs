using System.Globalization;
using NetworkHub.Postgres.Fixture;
using Npgsql;

namespace NetworkHub.Silo.Tests;

/// <summary>A migrated database for the tests of a class, each with a cluster of its own.</summary>
public sealed class OneDatabase(PostgresServer server) : IAsyncLifetime
{
    private string database = "";
    private int clusters;

    public async ValueTask InitializeAsync()
    {
        if (PostgresServer.Missing is null)
        {
            database = await server.CreateDatabaseAsync();
            await TestSilo.MigrateAsync(database);
        }
    }

    /// <summary>Skips the test where PostgreSQL is not installed.</summary>
    public Membership NewCluster()
    {
        PostgresServer.SkipWhenMissing();
        return new(database, string.Create(CultureInfo.InvariantCulture, $"cluster{Interlocked.Increment(ref clusters)}"));
    }

    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        return connection;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Statements of the tests' own.</summary>
internal static class Statements
{
    public static async Task<T?> AskAsync<T>(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T?)await command.ExecuteScalarAsync();
    }
}
