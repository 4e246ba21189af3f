using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace NetworkHub.HubProcess;

/// <summary>The real hub in a process of its own, on a free loopback port and a data folder that the test owns.</summary>
public sealed class RunningHub : IAsyncDisposable
{
    private readonly Process process;

    private RunningHub(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts the hub without demo data and waits until it is ready.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="environment">Further settings.</param>
    public static async Task<RunningHub> StartAsync(string data, IReadOnlyDictionary<string, string>? environment = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var started = Process.Start(Command(data, address, environment, "serve", "--no-demo"))!;
        Drain(started);
        var hub = new RunningHub(started, address);
        await hub.WaitUntilReadyAsync();
        return hub;
    }

    /// <summary>Runs a command of the hub's command line to its end.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>The exit code and what it printed on both streams.</returns>
    public static Task<(int ExitCode, string Output)> RunAsync(string data, params string[] arguments) => RunAsync(data, null, arguments);

    private static async Task<(int ExitCode, string Output)> RunAsync(string data, IReadOnlyDictionary<string, string>? environment, string[] arguments)
    {
        using var run = Process.Start(Command(data, null, environment, arguments))!;
        var output = run.StandardOutput.ReadToEndAsync();
        var errors = run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        return (run.ExitCode, await output + await errors);
    }

    /// <summary>Makes a key of the operator.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="environment">Further settings.</param>
    public static async Task<string> MakeKeyAsync(string data, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (exitCode, output) = await RunAsync(data, environment, ["key", "create", "--operator"]);
        return exitCode == 0 && output.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.StartsWith("nh_", StringComparison.Ordinal)) is { } key
            ? key
            : throw new InvalidOperationException($"No key was made: {output}");
    }

    /// <summary>A client that speaks to the hub with a key.</summary>
    /// <param name="key">The key.</param>
    public HttpClient Client(string key)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Ends the process as a power cut would: SIGKILL.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Ends the process.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static ProcessStartInfo Command(string data, Uri? address, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(GatewayProgram.Path);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NETWORKHUB_DATA"] = data;
        if (address is not null)
        {
            start.Environment["NETWORKHUB_URL"] = address.ToString();
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    // A pipe that nobody reads fills up and stops the process.
    private static void Drain(Process started)
    {
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
        var watch = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            if (process.HasExited || watch.Elapsed > TimeSpan.FromMinutes(1))
            {
                throw new InvalidOperationException($"The hub did not become ready at {Address}.");
            }

            await Task.Delay(50);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException)
        {
            return false;
        }
    }
}
