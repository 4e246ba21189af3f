using NetworkHub.Application.Store;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Silo;

try
{
    var settings = SiloSettings.From(Environment.GetEnvironmentVariable);
    await using var store = await PostgresEventStore.OpenAsync(settings.Cluster.Database, CancellationToken.None);
    await ClusterTables.RequireAsync(settings.Cluster);
    using var silo = SiloHost.Build(settings, store);
    await silo.RunAsync();
    return 0;
}
catch (Exception e) when (e is InvalidClusterSettingException or StoreUnavailableException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
