using Microsoft.Extensions.Options;

namespace NetworkHub.Silo.Settings;

/// <summary>What the operator sets: where the hub keeps its data, where it listens, and what this process of it does.</summary>
/// <param name="DataFolder">The data folder, as a full path.</param>
/// <param name="Url">Scheme, host and port; port 0 takes a free one.</param>
/// <param name="Postgres">The connection string of the PostgreSQL database; null when everything lies in the data folder.</param>
/// <param name="Role">What the process does.</param>
/// <param name="Cluster">The cluster that the processes on one PostgreSQL database make; without one it says nothing.</param>
/// <param name="Dashboard">Whether the operator can look at silos and grains in Orleans' dashboard.</param>
public sealed record HubSettings(string DataFolder, Uri Url, string? Postgres, HubRole Role, ClusterSettings Cluster, bool Dashboard = false)
{
    /// <summary>Names the data folder.</summary>
    public const string DataVariable = "NETWORKHUB_DATA";

    /// <summary>Names the address.</summary>
    public const string UrlVariable = "NETWORKHUB_URL";

    /// <summary>Chooses the store: <c>sqlite</c> or <c>postgres</c>.</summary>
    public const string StoreVariable = "NETWORKHUB_STORE";

    /// <summary>Says where the PostgreSQL database is.</summary>
    public const string PostgresVariable = "NETWORKHUB_POSTGRES";

    /// <summary>Says what the process does: <c>all</c>, <c>gateway</c> or <c>silo</c>.</summary>
    public const string RoleVariable = "NETWORKHUB_ROLE";

    /// <summary>Names the cluster.</summary>
    public const string ClusterVariable = "NETWORKHUB_CLUSTER";

    /// <summary>Says by which IP address other machines reach this process.</summary>
    public const string AddressVariable = "NETWORKHUB_SILO_ADDRESS";

    /// <summary>Names the port for other silos.</summary>
    public const string SiloPortVariable = "NETWORKHUB_SILO_PORT";

    /// <summary>Names the port for gateways without a silo.</summary>
    public const string ClientPortVariable = "NETWORKHUB_SILO_CLIENT_PORT";

    /// <summary>Sets the dashboard <c>on</c> or <c>off</c>.</summary>
    public const string DashboardVariable = "NETWORKHUB_DASHBOARD";

    /// <summary>Where a hub listens that is not told where.</summary>
    public static Uri DefaultUrl { get; } = new("http://127.0.0.1:5080");

    /// <summary>Reads the settings from the environment of the process.</summary>
    /// <exception cref="InvalidSettingException">Settings cannot be used.</exception>
    public static HubSettings FromEnvironment() => From(new ConfigurationBuilder().AddEnvironmentVariables().Build());

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they are, each under the name of its variable.</param>
    /// <exception cref="InvalidSettingException">Settings cannot be used; the message has a line for each.</exception>
    public static HubSettings From(IConfiguration configuration)
    {
        // Before the hub's own container, which store and role decide on: this is the start at which settings are held to their rules.
        using var start = new ServiceCollection()
            .AddOptionsWithValidateOnStart<HubOptions, HubOptionsValidator>().Bind(configuration).Services.BuildServiceProvider();
        try
        {
            start.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException refused)
        {
            throw new InvalidSettingException(refused.Failures);
        }

        return SettingsReader.Read(start.GetRequiredService<IOptions<HubOptions>>().Value, new SettingErrors());
    }
}
