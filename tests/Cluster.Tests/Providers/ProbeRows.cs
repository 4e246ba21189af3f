using NetworkHub.Grains.Interfaces;
using Npgsql;

namespace NetworkHub.Cluster.Tests.Providers;

/// <summary>What Orleans' providers have put into the database for a probe.</summary>
internal sealed class ProbeRows(ClusterSettings cluster, string key)
{
    private const string Ours = "WHERE graintypestring = 'networkhub.tests.probe' AND grainidextensionstring = $1";

    /// <summary>The stored state; null when there is none.</summary>
    public Task<string?> StateAsync() => AskAsync<string>($"SELECT convert_from(payloadbinary, 'UTF8') FROM orleansstorage {Ours}", key);

    /// <summary>Puts another text in the place of the stored state.</summary>
    public Task ReplaceStateAsync(string json) =>
        AskAsync<object>($"UPDATE orleansstorage SET payloadbinary = convert_to($2, 'UTF8') {Ours}", key, json);

    /// <summary>The period of the stored reminder, in milliseconds; null when there is none.</summary>
    public Task<long?> ReminderPeriodMsAsync() =>
        AskAsync<long?>("SELECT period FROM orleansreminderstable WHERE remindername = 'probe' AND grainid = 'probe/' || $1", key);

    private async Task<T?> AskAsync<T>(string sql, params string[] values)
    {
        await using var connection = new NpgsqlConnection(cluster.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        }

        return (T?)await command.ExecuteScalarAsync();
    }
}
