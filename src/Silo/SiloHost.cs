using System.Net;
using System.Net.Sockets;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Grains;
using NetworkHub.Grains.Interfaces;
using Orleans.Configuration;

namespace NetworkHub.Silo;

/// <summary>Builds the silo process: grains on the event store, and on PostgreSQL also the list of silos, reminders and technical grain state.</summary>
public static class SiloHost
{
    /// <summary>A silo that is ready to be started.</summary>
    /// <param name="settings">Which cluster, and where it is reached.</param>
    /// <param name="store">The log.</param>
    public static IHost Build(SiloSettings settings, IEventStore store)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        AddLogging(builder.Logging);
        builder.Services
            .Configure<HostOptions>(options => options.ShutdownTimeout = HubSilo.ShutdownTimeout)
            .AddHostedService<Telemetry>();
        var runners = new RunnerServices(store, new RunnerOptions(), TimeProvider.System);
        builder.UseOrleans(silo => silo.UseHub(runners).UsePostgres(settings.Cluster).Configure<EndpointOptions>(options => Listen(options, settings)));
        return builder.Build();
    }

    private static ISiloBuilder UsePostgres(this ISiloBuilder silo, ClusterSettings cluster) => silo
        .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.Name, cluster.Name))
        .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (ClusterSettings.Invariant, cluster.Database))
        .UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (ClusterSettings.Invariant, cluster.Database))
        .AddAdoNetGrainStorageAsDefault(options =>
        {
            (options.Invariant, options.ConnectionString) = (ClusterSettings.Invariant, cluster.Database);
            options.GrainStorageSerializer = new StateSerializer();
        });

    private static void Listen(EndpointOptions options, SiloSettings settings)
    {
        options.AdvertisedIPAddress = settings.Address;
        options.SiloPort = settings.SiloPort;
        options.GatewayPort = settings.ClientPort;

        // An advertised address may be one that a router translates; the machine's own interfaces are what can be listened on.
        var listen = IPAddress.IsLoopback(settings.Address) ? settings.Address
            : settings.Address.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any
            : IPAddress.Any;
        options.SiloListeningEndpoint = new IPEndPoint(listen, settings.SiloPort);
        options.GatewayListeningEndpoint = new IPEndPoint(listen, settings.ClientPort);
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        if (Console.IsOutputRedirected)
        {
            logging.AddJsonConsole();
        }
        else
        {
            logging.AddSimpleConsole(console => console.SingleLine = true);
        }
    }
}
