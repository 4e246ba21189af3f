using NetworkHub.Postgres.Fixture;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace NetworkHub.Silo.Tests;

/// <summary>The contract on PostgreSQL, where it is installed.</summary>
public sealed class PostgresGrainStorage : GrainStorageContract, IClassFixture<SiloOnPostgres>
{
    public PostgresGrainStorage(SiloOnPostgres silo)
        : base(silo) => PostgresServer.SkipWhenMissing();
}
