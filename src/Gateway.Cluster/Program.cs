using NetworkHub.Application.Store;
using NetworkHub.Gateway.Cluster;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Grains.Interfaces;

try
{
    var settings = HubSettings.FromEnvironment();
    var cluster = ClusterSettings.From(Environment.GetEnvironmentVariable);

    // The gateway's own reading of the address knows URLs too; the cluster must not meet another database.
    cluster = cluster with { Database = settings.Postgres ?? cluster.Database };
    await using var gateway = HubServer.Build(settings, builder => builder.UseCluster(cluster));
    await gateway.RunAsync();
    return 0;
}
catch (Exception e) when (e is InvalidClusterSettingException or InvalidSettingException or StoreUnavailableException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
