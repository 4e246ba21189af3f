using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace NetworkHub.HubProcess;

/// <summary>One of the hub's programs in a process of its own, which ends with this object at the latest.</summary>
public sealed class ProgramProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly Process process;

    private ProgramProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.Start();

        // A pipe that nobody reads fills up and stops the process.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has printed so far.</summary>
    public string Output => Text(output);

    /// <summary>What it has printed to standard error so far.</summary>
    public string Errors => Text(errors);

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>How much memory it holds, in MiB: its resident set.</summary>
    public double MemoryMiB
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Starts a program.</summary>
    /// <param name="program">The path of its assembly.</param>
    /// <param name="environment">Settings beside those of this process.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProgramProcess Start(string program, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ProgramProcess(start);
    }

    /// <summary>The first line of output with a text in it; waits until it is printed.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="InvalidOperationException">The program ended without it.</exception>
    public async Task<string> LineAsync(string text)
    {
        while (true)
        {
            var ended = process.HasExited;
            if (output.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            if (ended)
            {
                throw new InvalidOperationException($"The program ended before it printed '{text}': {Output}{Errors}");
            }

            await Task.Delay(20);
        }
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Asks it to stop, as an operator or an orchestrator does: SIGTERM.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await ExitCodeAsync();
    }

    /// <summary>Ends it as a power cut would: SIGKILL.</summary>
    public Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        return process.WaitForExitAsync();
    }

    /// <summary>Kills it unless it has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + '\n'));
}
