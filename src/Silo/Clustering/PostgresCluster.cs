using System.Net;
using System.Net.Sockets;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Silo.Settings;
using Orleans.Configuration;

namespace NetworkHub.Silo.Clustering;

/// <summary>The cluster that the processes on one PostgreSQL database make: they find each other there and share the entities.</summary>
public static class PostgresCluster
{
    /// <summary>
    /// How long a caller waits for another process. Shorter than the default of 30 s: when a process dies, those that wait for it can try
    /// again elsewhere.
    /// </summary>
    public static TimeSpan ResponseTimeout { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Makes the silo one of the cluster.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="database">Connection string of the PostgreSQL database, whose migrations have run.</param>
    /// <param name="cluster">Which cluster, and where the silo is reached.</param>
    public static ISiloBuilder UsePostgresCluster(this ISiloBuilder silo, string database, ClusterSettings cluster) => silo
        .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.Name, cluster.Name))
        .Configure<ClusterMembershipOptions>(DeclareDeadSoon)
        .Configure<EndpointOptions>(options => Listen(options, cluster))
        .UseAdoNetClustering(options =>
            (options.Invariant, options.ConnectionString) = (OrleansTables.Invariant, OrleansTables.ConnectionString(database)))
        .UseAdoNetReminderService(options =>
            (options.Invariant, options.ConnectionString) = (OrleansTables.Invariant, OrleansTables.ConnectionString(database)))
        .AddAdoNetGrainStorageAsDefault(options =>
        {
            (options.Invariant, options.ConnectionString) = (OrleansTables.Invariant, OrleansTables.ConnectionString(database));
            options.GrainStorageSerializer = new StateSerializer();
        });

    /// <summary>Makes the process a client of the cluster: a gateway without a silo.</summary>
    /// <param name="client">The client.</param>
    /// <param name="database">Connection string of the PostgreSQL database, whose migrations have run.</param>
    /// <param name="cluster">Which cluster.</param>
    public static IClientBuilder UsePostgresCluster(this IClientBuilder client, string database, ClusterSettings cluster) => client
        .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.Name, cluster.Name))
        .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout)
        .Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2))
        .UseAdoNetClustering(options =>
            (options.Invariant, options.ConnectionString) = (OrleansTables.Invariant, OrleansTables.ConnectionString(database)))
        .UseConnectionRetryFilter<WaitForSilos>();

    private static void DeclareDeadSoon(ClusterMembershipOptions options)
    {
        // A dead silo's entities answer again when the others have agreed that it is dead: after about 2 s instead of the default's 12 s or more.
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 2;

        // A silo that starts waits for every silo that is thought alive; one that was killed is thought so for three times this.
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedTableIAmAliveLimit = 3;
    }

    private static void Listen(EndpointOptions options, ClusterSettings cluster)
    {
        options.AdvertisedIPAddress = cluster.Address;
        options.SiloPort = cluster.SiloPort ?? FreePort(cluster.Address);
        options.GatewayPort = cluster.ClientPort ?? FreePort(cluster.Address);

        // An advertised address may be one that a router translates; the machine's own interfaces are what can be listened on.
        var listen = IPAddress.IsLoopback(cluster.Address) ? cluster.Address
            : cluster.Address.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any
            : IPAddress.Any;
        options.SiloListeningEndpoint = new IPEndPoint(listen, options.SiloPort);
        options.GatewayListeningEndpoint = new IPEndPoint(listen, options.GatewayPort);
    }

    private static int FreePort(IPAddress address)
    {
        using var probe = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.IsLoopback(address) ? address : address.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
