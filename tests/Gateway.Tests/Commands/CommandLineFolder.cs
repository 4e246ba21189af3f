using System.Diagnostics;
using NetworkHub.Gateway.Hosting;

namespace NetworkHub.Gateway.Tests.Commands;

/// <summary>Runs the real program, each command in a process of its own, on a data folder that is gone afterwards.</summary>
internal sealed class CommandLineFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("networkhub-commands-");

    public string Data => Path.Combine(folder.FullName, "data");

    public string FilePath(string name) => Path.Combine(folder.FullName, name);

    public async Task<Ended> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, await output, await error);
    }

    /// <summary>Serves until the first line is printed, and for as long as it is looked at then.</summary>
    public async Task ServeAsync(string[] arguments, Func<string, Task> look)
    {
        using var process = Start(arguments);
        try
        {
            await look(await process.StandardOutput.ReadLineAsync() ?? await process.StandardError.ReadToEndAsync());
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Process Start(string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "NetworkHub.Gateway.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [HubSettings.DataVariable] = Data, [HubSettings.UrlVariable] = "http://127.0.0.1:0" },
        })!;
    }
}

/// <summary>What a command left behind.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Ended(int Code, string Output, string Error);
