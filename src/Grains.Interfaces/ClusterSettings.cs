namespace NetworkHub.Grains.Interfaces;

/// <summary>What silos and gateways must have in common to find each other: the database that holds the list of silos, and a name.</summary>
/// <param name="Database">Connection string of the PostgreSQL database.</param>
/// <param name="Name">Clusters of different names may share a database; silos and gateways of one cluster have the same.</param>
public sealed record ClusterSettings(string Database, string Name)
{
    /// <summary>Names the database.</summary>
    public const string DatabaseVariable = "NETWORKHUB_POSTGRES";

    /// <summary>Names the cluster.</summary>
    public const string NameVariable = "NETWORKHUB_CLUSTER";

    /// <summary>How the ADO.NET providers call PostgreSQL.</summary>
    public const string Invariant = "Npgsql";

    /// <summary>
    /// How long a caller waits for a silo. Shorter than the default of 30 s: when a silo dies, those that wait for it can try again elsewhere.
    /// </summary>
    public static TimeSpan ResponseTimeout { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Reads the settings.</summary>
    /// <param name="read">The value of an environment variable; null or empty for the default.</param>
    /// <exception cref="InvalidClusterSettingException">A setting is missing or cannot be used.</exception>
    public static ClusterSettings From(Func<string, string?> read)
    {
        var database = read(DatabaseVariable);
        var name = read(NameVariable);
        return string.IsNullOrWhiteSpace(database)
            ? throw new InvalidClusterSettingException(
                $"{DatabaseVariable} is not set. Give the connection string of the cluster's PostgreSQL database, such as 'Host=db;Database=networkhub;Username=hub'.")
            : new ClusterSettings(database, string.IsNullOrWhiteSpace(name) ? "networkhub" : name);
    }
}

/// <summary>A setting of the cluster is missing or cannot be used; the message says which, and what to give instead.</summary>
/// <param name="message">For the person who starts the process.</param>
public sealed class InvalidClusterSettingException(string message) : Exception(message);
