using System.Data.Common;
using Npgsql;
using NetworkHub.EventStore.Contract;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.EventStore.Postgres.Tests;

public sealed class PostgresMigrations(PostgresServer server) : MigrationsContract
{
    private string connectionString = "";

    protected override string Begin => PostgresEventStore.Schema.Begin;

    public override async ValueTask InitializeAsync()
    {
        PostgresServer.SkipWhenMissing();
        connectionString = await server.CreateDatabaseAsync();
    }

    public override ValueTask DisposeAsync() => default;

    protected override async ValueTask<DbConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }
}
