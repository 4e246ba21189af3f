using NetworkHub.Application.Store;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.EventStore.Postgres.Tests;

public sealed class MigrationsTests(PostgresServer server)
{
    [Fact]
    public async Task Open_ManyProcessesAtOnce_OneMigratesAndAllWork()
    {
        PostgresServer.SkipWhenMissing();
        var connectionString = await server.CreateDatabaseAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostgresEventStore.OpenAsync(connectionString, CancellationToken.None)));

        foreach (var store in stores)
        {
            (await store.ReadAllAsync(0, 1, CancellationToken.None)).ShouldBeEmpty();
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Open_DatabaseOfANewerProgram_Refuses()
    {
        PostgresServer.SkipWhenMissing();
        var connectionString = await server.CreateDatabaseAsync();
        await (await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None)).DisposeAsync();
        await using (var connection = new Npgsql.NpgsqlConnection(connectionString))
        {
            await connection.OpenAsync();
            await using var command = new Npgsql.NpgsqlCommand("INSERT INTO schema_version (version) VALUES (99)", connection);
            await command.ExecuteNonQueryAsync();
        }

        var refused = await Should.ThrowAsync<NotSupportedException>(() => PostgresEventStore.OpenAsync(connectionString, CancellationToken.None));

        refused.Message.ShouldContain("99");
    }

    [Theory]
    [InlineData("Database=nowhere")]
    [InlineData("Port=1;Timeout=1")]
    public async Task Open_NoDatabaseThere_IsUnavailable(string change)
    {
        PostgresServer.SkipWhenMissing();
        var connectionString = $"{await server.CreateDatabaseAsync()};{change}";

        await Should.ThrowAsync<StoreUnavailableException>(() => PostgresEventStore.OpenAsync(connectionString, CancellationToken.None));
    }
}
