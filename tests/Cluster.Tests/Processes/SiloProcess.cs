using System.Globalization;
using NetworkHub.Grains.Interfaces;
using NetworkHub.HubProcess;
using NetworkHub.Silo;

namespace NetworkHub.Cluster.Tests.Processes;

/// <summary>Starts silos in processes of their own.</summary>
internal static class SiloProcess
{
    /// <summary>Starts one and does not wait for it.</summary>
    public static ProgramProcess Start(ClusterSettings cluster) => ProgramProcess.Start(BuiltProgram.Silo, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [ClusterSettings.DatabaseVariable] = cluster.Database,
        [ClusterSettings.NameVariable] = cluster.Name,
        [SiloSettings.SiloPortVariable] = FreePort.Next().ToString(CultureInfo.InvariantCulture),
        [SiloSettings.ClientPortVariable] = FreePort.Next().ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>Completes when the silo has joined the cluster.</summary>
    public static Task JoinedAsync(this ProgramProcess silo) => silo.LineAsync("Application started");
}
