using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetworkHub.Grains.Interfaces;
using NetworkHub.HubProcess;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Cluster.Tests.Processes;

/// <summary>Three silos in processes of their own on one PostgreSQL, and a gateway's side in this one.</summary>
public sealed class ThreeProcesses(PostgresServer server) : IAsyncLifetime
{
    private readonly List<ProgramProcess> silos = [];
    private IHost? gateway;

    /// <summary>The database of the log.</summary>
    public string Database { get; private set; } = "";

    public GrainHub Hub => gateway!.Services.GetRequiredService<GrainHub>();

    public async ValueTask InitializeAsync()
    {
        if (PostgresServer.Missing is not null)
        {
            return;
        }

        Database = await server.CreateDatabaseAsync();
        silos.AddRange(Enumerable.Range(0, 3).Select(_ => SiloProcess.Start(Database)));
        await Task.WhenAll(silos.Select(silo => silo.JoinedAsync()));
        gateway = await PostgresClusters.ConnectAsync(Database);
    }

    public async ValueTask DisposeAsync()
    {
        gateway?.Dispose();
        foreach (var silo in silos)
        {
            await silo.DisposeAsync();
        }
    }
}
