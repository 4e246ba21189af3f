using System.Globalization;
using System.Net;

namespace NetworkHub.Silo.Settings;

/// <summary>Reads the settings of the cluster.</summary>
internal static class ClusterSetting
{
    /// <summary>The cluster's settings.</summary>
    /// <param name="read">The value of a variable; null or empty for the default.</param>
    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static ClusterSettings Read(Func<string, string?> read) => new(
        read(HubSettings.ClusterVariable) is { } name && !string.IsNullOrWhiteSpace(name) ? name : ClusterSettings.Default.Name,
        ReadAddress(read(HubSettings.AddressVariable)),
        ReadPort(HubSettings.SiloPortVariable, read(HubSettings.SiloPortVariable)),
        ReadPort(HubSettings.ClientPortVariable, read(HubSettings.ClientPortVariable)));

    private static IPAddress ReadAddress(string? text) =>
        string.IsNullOrWhiteSpace(text) ? ClusterSettings.Default.Address
        : IPAddress.TryParse(text, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any) ? address
        : throw new InvalidSettingException(
            $"{HubSettings.AddressVariable} is '{text}'. Give the IP address that the other processes reach this one by, such as 10.0.3.17.");

    private static int? ReadPort(string variable, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port
        : throw new InvalidSettingException($"{variable} is '{text}'. Give a port from 1 to 65535.");
}
