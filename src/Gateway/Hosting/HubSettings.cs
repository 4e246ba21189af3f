namespace NetworkHub.Gateway.Hosting;

/// <summary>Where the hub keeps its data and where it listens.</summary>
/// <param name="DataFolder">The data folder, as a full path.</param>
/// <param name="Url">Scheme, host and port; port 0 takes a free one.</param>
/// <param name="Postgres">The connection string of the PostgreSQL database; null when everything lies in the data folder.</param>
public sealed record HubSettings(string DataFolder, Uri Url, string? Postgres = null)
{
    /// <summary>Names the data folder.</summary>
    public const string DataVariable = "NETWORKHUB_DATA";

    /// <summary>Names the address.</summary>
    public const string UrlVariable = "NETWORKHUB_URL";

    /// <summary>Chooses the store: <c>sqlite</c> or <c>postgres</c>.</summary>
    public const string StoreVariable = "NETWORKHUB_STORE";

    /// <summary>Says where the PostgreSQL database is.</summary>
    public const string PostgresVariable = "NETWORKHUB_POSTGRES";

    /// <summary>Reads the settings from the environment of the process.</summary>
    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static HubSettings FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <summary>Reads the settings.</summary>
    /// <param name="read">The value of a variable; null or empty for the default.</param>
    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static HubSettings From(Func<string, string?> read) =>
        new(ReadFolder(read(DataVariable)), ReadUrl(read(UrlVariable)), PostgresSetting.Read(read(StoreVariable), read(PostgresVariable)));

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
