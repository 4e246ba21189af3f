namespace NetworkHub.EventStore.Postgres;

/// <summary>The tables in which Orleans keeps silos, grain state and reminders. The migrations make them, in a schema of their own.</summary>
public static class OrleansTables
{
    /// <summary>The schema.</summary>
    public const string Schema = "orleans";

    /// <summary>The name by which Orleans' providers know this database's driver.</summary>
    public const string Invariant = "Npgsql";

    // All of a process's providers share them. Signs of life must not wait long for one behind grain state.
    private const int MostConnections = 6;

    /// <summary>What Orleans' providers connect with: they name no schema when they ask for their statements.</summary>
    /// <param name="connectionString">The hub's own connection string. Its size of the pool is meant for the log, and does not count here.</param>
    /// <exception cref="ArgumentException">The string cannot be read.</exception>
    public static string ConnectionString(string connectionString)
    {
        var settings = Database.SettingsOf(connectionString, MostConnections);
        settings.SearchPath = Schema;
        settings.MaxPoolSize = MostConnections;
        settings.MinPoolSize = 0;
        settings.MaxAutoPrepare = 0; // A kept plan cannot tell keys with an extension from those without, and reads all of a type.
        settings.ApplicationName = $"{settings.ApplicationName}-orleans";
        return settings.ToString();
    }
}
