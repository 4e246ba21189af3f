using Npgsql;

namespace NetworkHub.Silo.Settings;

/// <summary>Reads where the PostgreSQL database is.</summary>
public static class PostgresSetting
{
    private const string Example = "postgres://user:password@host:5432/database";

    /// <summary>The connection string; null when SQLite is to be used.</summary>
    /// <param name="store"><c>sqlite</c>, <c>postgres</c>, or nothing for what the address says.</param>
    /// <param name="address">A connection string, or a URL such as <c>postgres://user:password@host:5432/database</c>.</param>
    /// <exception cref="InvalidSettingException">The two do not fit, or cannot be read.</exception>
    public static string? Read(string? store, string? address)
    {
        var errors = new SettingErrors();
        var read = Read(store, address, errors);
        errors.Throw();
        return read;
    }

    /// <summary>The connection string; null when SQLite is to be used, and with errors.</summary>
    /// <param name="store"><c>sqlite</c>, <c>postgres</c>, or nothing for what the address says.</param>
    /// <param name="address">A connection string or a URL.</param>
    /// <param name="errors">Learns what is wrong.</param>
    internal static string? Read(string? store, string? address, SettingErrors errors)
    {
        var given = !string.IsNullOrWhiteSpace(address);
        switch (store?.Trim())
        {
            case "sqlite" when given:
                errors.Add(
                    HubSettings.StoreVariable, store, $"postgres, since {HubSettings.PostgresVariable} names a database, or leave one of them out");
                return null;
            case "postgres" when !given:
                errors.Add(HubSettings.PostgresVariable, address, $"the database that {HubSettings.StoreVariable} asks for, such as {Example}");
                return null;
            case null or "" or "sqlite" or "postgres":
                return given ? Parse(address!, errors) : null;
            default:
                errors.Add(HubSettings.StoreVariable, store, "sqlite or postgres");
                return null;
        }
    }

    private static string? Parse(string address, SettingErrors errors)
    {
        try
        {
            var settings = address.StartsWith("postgres://", StringComparison.Ordinal) || address.StartsWith("postgresql://", StringComparison.Ordinal)
                ? FromUrl(new Uri(address))
                : new NpgsqlConnectionStringBuilder(address);
            if (!string.IsNullOrEmpty(settings.Host) && !string.IsNullOrEmpty(settings.Database))
            {
                return settings.ToString();
            }

            errors.Add(HubSettings.PostgresVariable, address, $"a host and a database, such as {Example}");
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            errors.Add(
                HubSettings.PostgresVariable, address, $"an address that can be read, such as {Example} or Host=…;Database=…;Username=…");
        }

        return null;
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
