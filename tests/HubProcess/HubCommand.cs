namespace NetworkHub.HubProcess;

/// <summary>The hub's command line, each command in a process of its own.</summary>
public static class HubCommand
{
    /// <summary>Runs a command to its end.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>The exit code and what it printed.</returns>
    public static Task<(int ExitCode, string Output)> RunAsync(string data, params string[] arguments) => RunAsync(data, null, arguments);

    /// <summary>Makes a key of the operator.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="environment">Further settings.</param>
    public static async Task<string> MakeKeyAsync(string data, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (exitCode, output) = await RunAsync(data, environment, "key", "create", "--operator");
        return exitCode == 0 && output.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.StartsWith("nh_", StringComparison.Ordinal)) is { } key
            ? key
            : throw new InvalidOperationException($"No key was made: {output}");
    }

    internal static IEnumerable<KeyValuePair<string, string>> Settings(string data, IReadOnlyDictionary<string, string>? environment) =>
        [new("NETWORKHUB_DATA", data), .. environment ?? new Dictionary<string, string>(StringComparer.Ordinal)];

    private static async Task<(int ExitCode, string Output)> RunAsync(string data, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        await using var run = ProgramProcess.Start(BuiltProgram.Gateway, Settings(data, environment), arguments);
        return (await run.ExitCodeAsync(), run.Output + run.Errors);
    }
}
