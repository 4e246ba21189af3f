using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Silo.Tests.Jobs;

/// <summary>Long work of a hub on PostgreSQL.</summary>
public sealed class JobsOnPostgres : JobsContract
{
    private readonly PostgresServer server;
    private string? database;

    public JobsOnPostgres(PostgresServer server)
    {
        PostgresServer.SkipWhenMissing();
        this.server = server;
    }

    private protected override async Task<TestSilo> StartAsync() =>
        await TestSilo.OnPostgresAsync(database ??= await server.CreateDatabaseAsync(), Configure);
}
