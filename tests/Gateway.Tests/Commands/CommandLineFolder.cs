using NetworkHub.HubProcess;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Tests.Commands;

/// <summary>Runs the real program, each command in a process of its own, on a data folder that is gone afterwards.</summary>
internal sealed class CommandLineFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("networkhub-commands-");

    public string Data => Path.Combine(folder.FullName, "data");

    public string FilePath(string name) => Path.Combine(folder.FullName, name);

    public async Task<Ended> RunAsync(params string[] arguments)
    {
        await using var process = Start(arguments);
        return new Ended(await process.ExitCodeAsync(), process.Output, process.Errors);
    }

    /// <summary>Serves until it says that it is ready, and for as long as that is looked at then.</summary>
    public async Task ServeAsync(string[] arguments, Func<string, Task> look)
    {
        await using var process = Start(arguments);
        await look(await process.LineAsync("ready"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private ProgramProcess Start(string[] arguments) => ProgramProcess.Start(BuiltProgram.Gateway, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [HubSettings.DataVariable] = Data,
        [HubSettings.UrlVariable] = "http://127.0.0.1:0",
    }, arguments);
}

/// <summary>What a command left behind.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Ended(int Code, string Output, string Error);
