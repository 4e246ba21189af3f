namespace NetworkHub.Silo.Settings;

/// <summary>Understands what the operator wrote.</summary>
internal static class SettingsReader
{
    /// <summary>The settings; with faults, defaults stand where something could not be understood.</summary>
    /// <param name="options">What was written.</param>
    /// <param name="faults">Learns all that is wrong.</param>
    public static HubSettings Read(HubOptions options, SettingFaults faults)
    {
        var postgres = PostgresSetting.Read(options.Store, options.Postgres, faults);
        return new(
            ReadFolder(options.Data, faults),
            ReadUrl(options.Url, faults),
            postgres,
            ReadRole(options.Role, hasOthers: !string.IsNullOrWhiteSpace(options.Postgres), faults),
            ClusterSetting.Read(options, faults),
            ReadSwitch(HubSettings.DashboardVariable, options.Dashboard, faults));
    }

    private static string ReadFolder(string? text, SettingFaults faults)
    {
        var folder = Path.GetFullPath(string.IsNullOrWhiteSpace(text) ? "data" : text);
        if (File.Exists(folder))
        {
            faults.Add(HubSettings.DataVariable, folder, "a folder, not a file; it is made when it is not there");
        }

        return folder;
    }

    private static Uri ReadUrl(string? text, SettingFaults faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return HubSettings.DefaultUrl;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.AbsolutePath == "/" && url.Query.Length == 0)
        {
            return url;
        }

        faults.Add(HubSettings.UrlVariable, text, $"http, host and port, such as {HubSettings.DefaultUrl.OriginalString}");
        return HubSettings.DefaultUrl;
    }

    private static HubRole ReadRole(string? text, bool hasOthers, SettingFaults faults)
    {
        switch (text?.Trim())
        {
            case null or "" or "all":
                return HubRole.All;
            case "gateway" or "silo" when !hasOthers:
                faults.Add(
                    HubSettings.RoleVariable, text, $"all, or {HubSettings.PostgresVariable} too: the other processes are met in the database");
                return HubRole.All;
            case "gateway":
                return HubRole.Gateway;
            case "silo":
                return HubRole.Silo;
            default:
                faults.Add(HubSettings.RoleVariable, text, "all, gateway or silo");
                return HubRole.All;
        }
    }

    private static bool ReadSwitch(string variable, string? text, SettingFaults faults)
    {
        if (text?.Trim() is not (null or "" or "on" or "off"))
        {
            faults.Add(variable, text, "on or off");
        }

        return text?.Trim() == "on";
    }
}
