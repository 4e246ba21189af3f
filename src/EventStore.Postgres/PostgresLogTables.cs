using System.Data.Common;
using Npgsql;
using NetworkHub.Application.LogCopies;

namespace NetworkHub.EventStore.Postgres;

/// <summary>The tables of a log in a PostgreSQL database; opening the store makes them.</summary>
/// <param name="connectionString">Npgsql's connection string of the database.</param>
public sealed class PostgresLogTables(string connectionString) : ILogTables
{
    /// <inheritdoc/>
    public string? AfterInsert => "SELECT setval('event_positions', (SELECT max(position) FROM events))";

    /// <inheritdoc/>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
