namespace NetworkHub.Silo.Settings;

/// <summary>Settings cannot be used; the message says which, and what to give instead.</summary>
public sealed class InvalidSettingException : Exception
{
    /// <summary>One setting cannot be used.</summary>
    /// <param name="variable">The setting.</param>
    /// <param name="text">What it is; null when it is not set.</param>
    /// <param name="give">What to give instead, without a full stop.</param>
    public InvalidSettingException(string variable, string? text, string give)
        : base(SettingErrors.Message(variable, text, give))
    {
    }

    internal InvalidSettingException(IEnumerable<string> messages)
        : base(string.Join(Environment.NewLine, messages))
    {
    }
}
