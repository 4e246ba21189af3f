using System.Net;

namespace NetworkHub.Silo.Settings;

/// <summary>The cluster that the processes on one PostgreSQL database make, and where this one of them is reached.</summary>
/// <param name="Name">Clusters of different names may share a database; processes of one cluster have the same.</param>
/// <param name="Address">What the other processes reach this one by; a loopback address keeps the cluster to this machine.</param>
/// <param name="SiloPort">Where other silos call; null for one that is free.</param>
/// <param name="ClientPort">Where gateways without a silo call; null for one that is free.</param>
public sealed record ClusterSettings(string Name, IPAddress Address, int? SiloPort = null, int? ClientPort = null)
{
    /// <summary>Processes on this machine.</summary>
    public static ClusterSettings Default { get; } = new("networkhub", IPAddress.Loopback);
}
