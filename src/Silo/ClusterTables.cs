using NetworkHub.Grains.Interfaces;
using Npgsql;

namespace NetworkHub.Silo;

/// <summary>The tables that silos find each other by. Orleans brings their scripts, and the operator applies them.</summary>
internal static class ClusterTables
{
    private static readonly string[] Needed = ["orleansquery", "orleansmembershiptable", "orleansreminderstable", "orleansstorage"];

    /// <summary>Makes sure that they are there, so that the first message is not one of a failed query.</summary>
    /// <param name="settings">Which database.</param>
    /// <exception cref="InvalidClusterSettingException">Some are missing.</exception>
    public static async Task RequireAsync(ClusterSettings settings)
    {
        await using var connection = new NpgsqlConnection(settings.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT name FROM unnest($1) AS name WHERE to_regclass(name) IS NULL", connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Needed });
        await using var missing = await command.ExecuteReaderAsync();
        if (await missing.ReadAsync())
        {
            throw new InvalidClusterSettingException(
                $"The database has no table '{missing.GetString(0)}'. Apply the PostgreSQL scripts of the Orleans release first; docs/operating/cluster.md says how.");
        }
    }
}
