using System.Globalization;
using System.Net;

namespace NetworkHub.Silo.Settings;

/// <summary>Understands the settings of the cluster.</summary>
internal static class ClusterSetting
{
    /// <summary>The cluster's settings; with errors, defaults stand where something could not be understood.</summary>
    /// <param name="options">What the operator wrote.</param>
    /// <param name="errors">Learns all that is wrong.</param>
    public static ClusterSettings Read(HubOptions options, SettingErrors errors) => new(
        string.IsNullOrWhiteSpace(options.Cluster) ? ClusterSettings.Default.Name : options.Cluster,
        ReadAddress(options.SiloAddress, errors),
        ReadPort(HubSettings.SiloPortVariable, options.SiloPort, errors),
        ReadPort(HubSettings.ClientPortVariable, options.SiloClientPort, errors));

    private static IPAddress ReadAddress(string? text, SettingErrors errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ClusterSettings.Default.Address;
        }

        if (IPAddress.TryParse(text, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any))
        {
            return address;
        }

        errors.Add(HubSettings.AddressVariable, text, "the IP address that the other processes reach this one by, such as 10.0.3.17");
        return ClusterSettings.Default.Address;
    }

    private static int? ReadPort(string variable, string? text, SettingErrors errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535)
        {
            return port;
        }

        errors.Add(variable, text, "a port from 1 to 65535");
        return null;
    }
}
