using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Grains.Interfaces.Serialization;
using NetworkHub.Postgres.Fixture;
using NetworkHub.Silo.Clustering;
using NetworkHub.Silo.Settings;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: CollectionBehavior(DisableTestParallelization = true)] // Several processes each: beside each other they would measure the machine.

namespace NetworkHub.Cluster.Tests;

/// <summary>Clusters of processes on PostgreSQL.</summary>
internal static class PostgresClusters
{
    /// <summary>A fresh database that nobody has prepared: the first process to start makes its tables.</summary>
    public static async Task<string> NewClusterAsync(this PostgresServer server)
    {
        PostgresServer.SkipWhenMissing();
        return await server.CreateDatabaseAsync();
    }

    /// <summary>The side of a gateway without a silo.</summary>
    /// <param name="database">The cluster's database.</param>
    public static async Task<IHost> ConnectAsync(string database)
    {
        await using var store = await PostgresEventStore.OpenAsync(database, CancellationToken.None);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging().AddGrainSerialization().AddSingleton<GrainHub>();
        builder.UseOrleansClient(client => client.UsePostgresCluster(database, ClusterSettings.Default));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
