using NetworkHub.HubProcess;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Cluster.Tests.Processes;

/// <summary>Starts silos in processes of their own.</summary>
internal static class SiloProcess
{
    /// <summary>Starts one and does not wait for it.</summary>
    /// <param name="database">Its cluster's database.</param>
    /// <param name="others">Further settings.</param>
    public static ProgramProcess Start(string database, params IEnumerable<KeyValuePair<string, string>> others) => ProgramProcess.Start(
        BuiltProgram.Silo, [new(HubSettings.PostgresVariable, database), new(HubSettings.RoleVariable, "silo"), .. others]);

    /// <summary>Completes when the silo has joined the cluster.</summary>
    public static Task JoinedAsync(this ProgramProcess silo) => silo.LineAsync("Application started");
}
