namespace NetworkHub.Silo.Settings;

/// <summary>The settings as the operator writes them; null or blank for the default. What they mean is in docs/reference/settings.md.</summary>
public sealed class HubOptions
{
    /// <summary>The data folder.</summary>
    [ConfigurationKeyName(HubSettings.DataVariable)]
    public string? Data { get; set; }

    /// <summary>Scheme, host and port.</summary>
    [ConfigurationKeyName(HubSettings.UrlVariable)]
    public string? Url { get; set; }

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    [ConfigurationKeyName(HubSettings.StoreVariable)]
    public string? Store { get; set; }

    /// <summary>A connection string or a URL.</summary>
    [ConfigurationKeyName(HubSettings.PostgresVariable)]
    public string? Postgres { get; set; }

    /// <summary><c>all</c>, <c>gateway</c> or <c>silo</c>.</summary>
    [ConfigurationKeyName(HubSettings.RoleVariable)]
    public string? Role { get; set; }

    /// <summary>The cluster's name.</summary>
    [ConfigurationKeyName(HubSettings.ClusterVariable)]
    public string? Cluster { get; set; }

    /// <summary>An IP address.</summary>
    [ConfigurationKeyName(HubSettings.AddressVariable)]
    public string? SiloAddress { get; set; }

    /// <summary>A port.</summary>
    [ConfigurationKeyName(HubSettings.SiloPortVariable)]
    public string? SiloPort { get; set; }

    /// <summary>A port.</summary>
    [ConfigurationKeyName(HubSettings.ClientPortVariable)]
    public string? SiloClientPort { get; set; }

    /// <summary><c>on</c> or <c>off</c>.</summary>
    [ConfigurationKeyName(HubSettings.DashboardVariable)]
    public string? Dashboard { get; set; }
}
