using Npgsql;

namespace NetworkHub.Silo.Settings;

/// <summary>Reads where the PostgreSQL database is.</summary>
public static class PostgresSetting
{
    /// <summary>The connection string; null when SQLite is to be used.</summary>
    /// <param name="store"><c>sqlite</c>, <c>postgres</c>, or nothing for what the address says.</param>
    /// <param name="address">A connection string, or a URL such as <c>postgres://user:password@host:5432/database</c>.</param>
    /// <exception cref="InvalidSettingException">The two do not fit, or cannot be read.</exception>
    public static string? Read(string? store, string? address)
    {
        var given = !string.IsNullOrWhiteSpace(address);
        return store?.Trim() switch
        {
            "sqlite" when given => throw new InvalidSettingException(
                $"{HubSettings.StoreVariable} is 'sqlite', but {HubSettings.PostgresVariable} names a database. Leave one of them out."),
            "postgres" when !given => throw new InvalidSettingException(
                $"{HubSettings.StoreVariable} is 'postgres', but {HubSettings.PostgresVariable} does not say where. Give such as postgres://user:password@host/database."),
            "sqlite" => null,
            "postgres" => Parse(address!),
            null or "" => given ? Parse(address!) : null,
            var other => throw new InvalidSettingException($"{HubSettings.StoreVariable} is '{other}'. Give sqlite or postgres."),
        };
    }

    private static string Parse(string address)
    {
        try
        {
            var settings = address.StartsWith("postgres://", StringComparison.Ordinal) || address.StartsWith("postgresql://", StringComparison.Ordinal)
                ? FromUrl(new Uri(address))
                : new NpgsqlConnectionStringBuilder(address);
            return string.IsNullOrEmpty(settings.Host) || string.IsNullOrEmpty(settings.Database)
                ? throw new InvalidSettingException($"{HubSettings.PostgresVariable} must name a host and a database.")
                : settings.ToString();
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // The text may hold a password: it is not repeated.
            throw new InvalidSettingException(
                $"{HubSettings.PostgresVariable} cannot be read. Give such as postgres://user:password@host:5432/database, or Host=…;Database=…;Username=….");
        }
    }

    private static NpgsqlConnectionStringBuilder FromUrl(Uri url)
    {
        var user = url.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder { Host = url.Host, Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')) };
        if (url.Port > 0)
        {
            settings.Port = url.Port;
        }

        if (user[0].Length > 0)
        {
            settings.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            settings.Password = Uri.UnescapeDataString(user[1]);
        }

        return settings;
    }
}
