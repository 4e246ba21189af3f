using System.Globalization;
using System.Net;

namespace NetworkHub.Silo.Settings;

/// <summary>Understands the settings of the cluster.</summary>
internal static class ClusterSetting
{
    /// <summary>The cluster's settings; with faults, defaults stand where something could not be understood.</summary>
    /// <param name="options">What the operator wrote.</param>
    /// <param name="faults">Learns all that is wrong.</param>
    public static ClusterSettings Read(HubOptions options, SettingFaults faults) => new(
        string.IsNullOrWhiteSpace(options.Cluster) ? ClusterSettings.Default.Name : options.Cluster,
        ReadAddress(options.SiloAddress, faults),
        ReadPort(HubSettings.SiloPortVariable, options.SiloPort, faults),
        ReadPort(HubSettings.ClientPortVariable, options.SiloClientPort, faults));

    private static IPAddress ReadAddress(string? text, SettingFaults faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ClusterSettings.Default.Address;
        }

        if (IPAddress.TryParse(text, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any))
        {
            return address;
        }

        faults.Add(HubSettings.AddressVariable, text, "the IP address that the other processes reach this one by, such as 10.0.3.17");
        return ClusterSettings.Default.Address;
    }

    private static int? ReadPort(string variable, string? text, SettingFaults faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535)
        {
            return port;
        }

        faults.Add(variable, text, "a port from 1 to 65535");
        return null;
    }
}
