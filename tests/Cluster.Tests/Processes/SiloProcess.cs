using System.Diagnostics;
using System.Globalization;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Silo;

namespace NetworkHub.Cluster.Tests.Processes;

/// <summary>A silo in a process of its own.</summary>
internal sealed class SiloProcess : IDisposable
{
    private readonly Process process;

    public SiloProcess(ClusterSettings cluster)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NetworkHub.Silo.dll")])
        {
            Environment =
            {
                [ClusterSettings.DatabaseVariable] = cluster.Database,
                [ClusterSettings.NameVariable] = cluster.Name,
                [SiloSettings.SiloPortVariable] = FreePort.Next().ToString(CultureInfo.InvariantCulture),
                [SiloSettings.ClientPortVariable] = FreePort.Next().ToString(CultureInfo.InvariantCulture),
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        Errors = process.StandardError.ReadToEndAsync();
        Started = StartedAsync();
    }

    /// <summary>Completes when the silo has joined the cluster.</summary>
    public Task Started { get; }

    /// <summary>What it wrote to standard error, when it has ended.</summary>
    public Task<string> Errors { get; }

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits for the end of a process that ends by itself.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Asks it to stop, as an operator or an orchestrator does.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await ExitCodeAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task StartedAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Application started", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException($"The silo ended before it had started: {await Errors}");
    }
}
