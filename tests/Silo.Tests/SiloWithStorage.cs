using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NetworkHub.EventStore.Postgres;
using NetworkHub.EventStore.Sqlite.GrainStates;
using NetworkHub.Postgres.Fixture;
using Orleans.Configuration;
using Orleans.Storage;

namespace NetworkHub.Silo.Tests;

/// <summary>One silo for the tests of a storage.</summary>
public abstract class SiloWithStorage : IAsyncLifetime
{
    /// <summary>Names the storage that deletes what it is told to clear.</summary>
    public const string Deleting = "deleting";

    private TestSilo? silo;

    public IServiceProvider Services => silo!.Services;

    public IGrainFactory Grains => silo!.Grains;

    public IGrainStorage Storage(string name) => Services.GetRequiredKeyedService<IGrainStorage>(name);

    public async ValueTask InitializeAsync() => silo = await StartAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (silo is not null)
        {
            await silo.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected abstract Task<TestSilo?> StartAsync();
}

/// <summary>On PostgreSQL; none where it is not installed.</summary>
public sealed class SiloOnPostgres(PostgresServer server) : SiloWithStorage
{
    private protected override async Task<TestSilo?> StartAsync()
    {
        if (PostgresServer.Missing is not null)
        {
            return null;
        }

        var database = await server.CreateDatabaseAsync();
        return await TestSilo.OnPostgresAsync(database, silo => silo.AddAdoNetGrainStorage(Deleting, options =>
        {
            (options.Invariant, options.ConnectionString) = (OrleansTables.Invariant, OrleansTables.ConnectionString(database));
            options.DeleteStateOnClear = true;
        }));
    }
}

/// <summary>On SQLite.</summary>
public sealed class SiloOnSqlite : SiloWithStorage
{
    private readonly TempFolder folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    private protected override async Task<TestSilo?> StartAsync() =>
        await TestSilo.OnSqliteAsync(folder.Path, silo => silo.AddAdoNetGrainStorage(Deleting, (Action<OptionsBuilder<AdoNetGrainStorageOptions>>)(
            builder => builder.Configure<GrainStateFile>((options, file) =>
                (options.Invariant, options.DataSource, options.DeleteStateOnClear) = (GrainStateFile.Invariant, file, true)))));
}
