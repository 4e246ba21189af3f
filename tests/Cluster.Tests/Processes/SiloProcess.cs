using System.Globalization;
using NetworkHub.Grains.Interfaces;
using NetworkHub.HubProcess;
using NetworkHub.Silo;

namespace NetworkHub.Cluster.Tests.Processes;

/// <summary>Starts silos in processes of their own.</summary>
internal static class SiloProcess
{
    /// <summary>Starts one and does not wait for it.</summary>
    /// <param name="cluster">Its cluster.</param>
    /// <param name="others">Further settings.</param>
    public static ProgramProcess Start(ClusterSettings cluster, params IEnumerable<KeyValuePair<string, string>> others) => ProgramProcess.Start(
        BuiltProgram.Silo,
        [
            new(ClusterSettings.DatabaseVariable, cluster.Database),
            new(ClusterSettings.NameVariable, cluster.Name),
            new(SiloSettings.SiloPortVariable, FreePort.Next().ToString(CultureInfo.InvariantCulture)),
            new(SiloSettings.ClientPortVariable, FreePort.Next().ToString(CultureInfo.InvariantCulture)),
            .. others,
        ]);

    /// <summary>Completes when the silo has joined the cluster.</summary>
    public static Task JoinedAsync(this ProgramProcess silo) => silo.LineAsync("Application started");
}
