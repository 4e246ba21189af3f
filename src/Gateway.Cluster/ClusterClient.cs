using Microsoft.Extensions.DependencyInjection.Extensions;
using NetworkHub.Application.Hub;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Grains.Interfaces;
using Orleans.Configuration;

namespace NetworkHub.Gateway.Cluster;

/// <summary>Puts the cluster in the place of the hub in this process.</summary>
public static class ClusterClient
{
    /// <summary>Connects a gateway to the cluster; it waits for the first silo when it starts before them.</summary>
    /// <param name="builder">The gateway.</param>
    /// <param name="settings">Which cluster.</param>
    public static void UseCluster(this IHostApplicationBuilder builder, ClusterSettings settings)
    {
        builder.UseOrleansClient(client => client
            .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (ClusterSettings.Invariant, settings.Database))
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (settings.Name, settings.Name))
            .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = ClusterSettings.ResponseTimeout)
            .Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(10))
            .UseConnectionRetryFilter<WaitForSilos>()
            .AddActivityPropagation());
        builder.Services.AddSingleton(new TelemetrySource("Microsoft.Orleans.*", "Microsoft.Orleans"));
        builder.Services.Replace(ServiceDescriptor.Singleton<INetworkHub, ClusterHub>());
    }
}
