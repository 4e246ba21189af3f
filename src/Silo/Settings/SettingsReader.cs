namespace NetworkHub.Silo.Settings;

/// <summary>Understands what the operator wrote.</summary>
internal static class SettingsReader
{
    /// <summary>The settings; with errors, defaults stand where something could not be understood.</summary>
    /// <param name="options">What was written.</param>
    /// <param name="errors">Learns all that is wrong.</param>
    public static HubSettings Read(HubOptions options, SettingErrors errors)
    {
        var postgres = PostgresSetting.Read(options.Store, options.Postgres, errors);
        return new(
            ReadFolder(options.Data, errors),
            ReadUrl(options.Url, errors),
            postgres,
            ReadRole(options.Role, hasOthers: !string.IsNullOrWhiteSpace(options.Postgres), errors),
            ClusterSetting.Read(options, errors),
            ReadSwitch(HubSettings.DashboardVariable, options.Dashboard, errors));
    }

    private static string ReadFolder(string? text, SettingErrors errors)
    {
        var folder = Path.GetFullPath(string.IsNullOrWhiteSpace(text) ? "data" : text);
        if (File.Exists(folder))
        {
            errors.Add(HubSettings.DataVariable, folder, "a folder, not a file; it is made when it is not there");
        }

        return folder;
    }

    private static Uri ReadUrl(string? text, SettingErrors errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return HubSettings.DefaultUrl;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.AbsolutePath == "/" && url.Query.Length == 0)
        {
            return url;
        }

        errors.Add(HubSettings.UrlVariable, text, $"http, host and port, such as {HubSettings.DefaultUrl.OriginalString}");
        return HubSettings.DefaultUrl;
    }

    private static HubRole ReadRole(string? text, bool hasOthers, SettingErrors errors)
    {
        switch (text?.Trim())
        {
            case null or "" or "all":
                return HubRole.All;
            case "gateway" or "silo" when !hasOthers:
                errors.Add(
                    HubSettings.RoleVariable, text, $"all, or {HubSettings.PostgresVariable} too: the other processes are met in the database");
                return HubRole.All;
            case "gateway":
                return HubRole.Gateway;
            case "silo":
                return HubRole.Silo;
            default:
                errors.Add(HubSettings.RoleVariable, text, "all, gateway or silo");
                return HubRole.All;
        }
    }

    private static bool ReadSwitch(string variable, string? text, SettingErrors errors)
    {
        if (text?.Trim() is not (null or "" or "on" or "off"))
        {
            errors.Add(variable, text, "on or off");
        }

        return text?.Trim() == "on";
    }
}
