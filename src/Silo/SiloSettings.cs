using System.Globalization;
using System.Net;
using NetworkHub.Grains.Interfaces;
using Npgsql;

namespace NetworkHub.Silo;

/// <summary>Which cluster the silo belongs to, and where it is reached.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Address">What other silos and the gateways reach this one by; a loopback address keeps the silo to this machine.</param>
/// <param name="SiloPort">Where other silos call.</param>
/// <param name="ClientPort">Where the gateways call.</param>
public sealed record SiloSettings(ClusterSettings Cluster, IPAddress Address, int SiloPort, int ClientPort)
{
    /// <summary>Names the address.</summary>
    public const string AddressVariable = "NETWORKHUB_SILO_ADDRESS";

    /// <summary>Names the port for other silos.</summary>
    public const string SiloPortVariable = "NETWORKHUB_SILO_PORT";

    /// <summary>Names the port for gateways.</summary>
    public const string ClientPortVariable = "NETWORKHUB_SILO_CLIENT_PORT";

    /// <summary>Reads the settings.</summary>
    /// <param name="read">The value of an environment variable; null or empty for the default.</param>
    /// <exception cref="InvalidClusterSettingException">A setting is missing or cannot be used.</exception>
    public static SiloSettings From(Func<string, string?> read) => new(
        Checked(ClusterSettings.From(read)),
        ReadAddress(read(AddressVariable)),
        ReadPort(SiloPortVariable, read(SiloPortVariable), 11111),
        ReadPort(ClientPortVariable, read(ClientPortVariable), 30000));

    private static ClusterSettings Checked(ClusterSettings cluster)
    {
        try
        {
            return cluster with { Database = new NpgsqlConnectionStringBuilder(cluster.Database).ToString() };
        }
        catch (ArgumentException)
        {
            // The text may hold a password: it is not repeated.
            throw new InvalidClusterSettingException(
                $"{ClusterSettings.DatabaseVariable} cannot be read. Give a connection string, such as 'Host=db;Database=networkhub;Username=hub'.");
        }
    }

    private static IPAddress ReadAddress(string? text) =>
        string.IsNullOrWhiteSpace(text) ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any) ? address
        : throw new InvalidClusterSettingException(
            $"{AddressVariable} is '{text}'. Give the IP address that the other silos and the gateways reach this one by, such as 10.0.3.17.");

    private static int ReadPort(string variable, string? text, int otherwise) =>
        string.IsNullOrWhiteSpace(text) ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port
        : throw new InvalidClusterSettingException($"{variable} is '{text}'. Give a port from 1 to 65535.");
}
