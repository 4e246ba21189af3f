using Microsoft.Extensions.Hosting;
using NetworkHub.Gateway.Cluster;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Cluster.Tests;

/// <summary>Clusters whose list of silos is in PostgreSQL.</summary>
internal static class PostgresClusters
{
    /// <summary>A cluster without silos, on a database that has Orleans' tables.</summary>
    public static async Task<ClusterSettings> NewClusterAsync(this PostgresServer server)
    {
        PostgresServer.SkipWhenMissing();
        OrleansScripts.SkipWhenMissing();
        var cluster = new ClusterSettings(await server.CreateDatabaseAsync(), "test");
        await OrleansScripts.ApplyAsync(cluster.Database);
        return cluster;
    }

    /// <summary>The gateway's side of a cluster.</summary>
    public static async Task<IHost> ConnectAsync(this ClusterSettings cluster)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseCluster(cluster);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
