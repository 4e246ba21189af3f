namespace NetworkHub.Silo.Settings;

/// <summary>What the operator sets: where the hub keeps its data, where it listens, and what this process of it does.</summary>
/// <param name="DataFolder">The data folder, as a full path.</param>
/// <param name="Url">Scheme, host and port; port 0 takes a free one.</param>
/// <param name="Postgres">The connection string of the PostgreSQL database; null when everything lies in the data folder.</param>
/// <param name="Role">What the process does.</param>
/// <param name="Cluster">The cluster that the processes on one PostgreSQL database make; without one it says nothing.</param>
public sealed record HubSettings(string DataFolder, Uri Url, string? Postgres, HubRole Role, ClusterSettings Cluster)
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

    /// <summary>Reads the settings from the environment of the process.</summary>
    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static HubSettings FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <summary>Reads the settings.</summary>
    /// <param name="read">The value of a variable; null or empty for the default.</param>
    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static HubSettings From(Func<string, string?> read)
    {
        var postgres = PostgresSetting.Read(read(StoreVariable), read(PostgresVariable));
        return new(
            ReadFolder(read(DataVariable)), ReadUrl(read(UrlVariable)), postgres, ReadRole(read(RoleVariable), postgres), ClusterSetting.Read(read));
    }

    private static HubRole ReadRole(string? text, string? postgres) => text?.Trim() switch
    {
        null or "" or "all" => HubRole.All,
        "gateway" or "silo" when postgres is null => throw new InvalidSettingException(
            $"{RoleVariable} is '{text}', which needs other processes, and they meet in PostgreSQL. Set {PostgresVariable}, or leave {RoleVariable} out."),
        "gateway" => HubRole.Gateway,
        "silo" => HubRole.Silo,
        _ => throw new InvalidSettingException($"{RoleVariable} is '{text}'. Give all, gateway or silo."),
    };

    private static string ReadFolder(string? text)
    {
        var folder = Path.GetFullPath(string.IsNullOrWhiteSpace(text) ? "data" : text);
        return File.Exists(folder)
            ? throw new InvalidSettingException($"{DataVariable} is '{folder}', which is a file. Name a folder; it is made when it is not there.")
            : folder;
    }

    private static Uri ReadUrl(string? text)
    {
        var url = string.IsNullOrWhiteSpace(text) ? "http://127.0.0.1:5080" : text;
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.AbsolutePath == "/" && uri.Query.Length == 0
            ? uri
            : throw new InvalidSettingException($"{UrlVariable} is '{url}'. Give http, host and port, such as http://127.0.0.1:5080.");
    }
}

/// <summary>A setting cannot be used; the message says which, and what to give instead.</summary>
/// <param name="message">For the person who starts the hub.</param>
public sealed class InvalidSettingException(string message) : Exception(message);
