using Npgsql;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.EventStore.Postgres.Tests;

/// <summary>A test with a fresh database and a store on it.</summary>
public abstract class OnDatabase(PostgresServer server) : IAsyncLifetime
{
    protected PostgresServer Server { get; } = server;

    protected string ConnectionString { get; private set; } = "";

    protected PostgresEventStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        PostgresServer.SkipWhenMissing();
        ConnectionString = await Server.CreateDatabaseAsync();
        Store = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected Task<PostgresEventStore> OpenAsync() => PostgresEventStore.OpenAsync(ConnectionString, CancellationToken.None);

    protected async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    protected Task<AppendOutcome> AppendAsync(StreamAppend append) => Store.AppendAsync(append, CancellationToken.None);

    protected async Task<string[]> FeedAsync() => [.. (await Store.ReadAllAsync(0, 1000, CancellationToken.None)).Select(TestStream.TextOf)];

    protected static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
