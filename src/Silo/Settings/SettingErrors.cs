namespace NetworkHub.Silo.Settings;

/// <summary>What is wrong with the settings, all of it in one form: which setting, what it is, and what to give instead.</summary>
internal sealed class SettingErrors
{
    private const string Hidden = "***";
    private readonly List<string> messages = [];

    /// <summary>One message for each error, in the order they were found.</summary>
    public IReadOnlyList<string> Messages => messages;

    /// <summary>Notes an error.</summary>
    /// <param name="variable">The setting.</param>
    /// <param name="text">What it is.</param>
    /// <param name="give">What to give instead, without a full stop.</param>
    public void Add(string variable, string? text, string give) =>
        messages.Add(Message(variable, text, give));

    /// <summary>What an error is told as. A text that may hold a password is not repeated.</summary>
    /// <param name="variable">The setting.</param>
    /// <param name="text">What it is; null when it is not set.</param>
    /// <param name="give">What to give instead, without a full stop.</param>
    public static string Message(string variable, string? text, string give) =>
        text is null ? $"{variable} is not set. Give {give}." : $"{variable} is '{(MayHoldAPassword(variable, text) ? Hidden : text)}'. Give {give}.";

    /// <summary>Does nothing when there is no error.</summary>
    /// <exception cref="InvalidSettingException">There is one.</exception>
    public void Throw()
    {
        if (messages.Count > 0)
        {
            throw new InvalidSettingException(messages);
        }
    }

    // An address with a password may have been given to the wrong setting.
    private static bool MayHoldAPassword(string variable, string? text) =>
        !string.IsNullOrEmpty(text) && (variable == HubSettings.PostgresVariable || text.AsSpan().ContainsAny("@=;"));
}
