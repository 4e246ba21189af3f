using System.Diagnostics;
using System.Net.Http.Headers;

namespace NetworkHub.HubProcess;

/// <summary>The real hub in a process of its own, on a free loopback port and a data folder that the test owns.</summary>
public sealed class GatewayProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private readonly ProgramProcess process;

    private GatewayProcess(ProgramProcess process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    /// <summary>Where it listens, once it is ready.</summary>
    public Uri Address { get; }

    /// <summary>How long it took from its start until it was ready.</summary>
    public TimeSpan TimeToReady { get; private set; }

    /// <summary>How much memory it holds, in MiB: its resident set.</summary>
    public double MemoryMiB => process.MemoryMiB;

    /// <summary>Starts the hub without demo data and waits until it is ready.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="environment">Further settings.</param>
    public static Task<GatewayProcess> StartAsync(string data, IReadOnlyDictionary<string, string>? environment = null) =>
        ServeAsync(BuiltProgram.Gateway, data, environment, "--no-demo");

    /// <summary>Starts another build of the hub without demo data and waits until it is ready.</summary>
    /// <param name="program">The path of its program.</param>
    /// <param name="data">The data folder.</param>
    public static Task<GatewayProcess> StartAsync(string program, string data) => ServeAsync(program, data, null, "--no-demo");

    /// <summary>Starts the hub, with the demo where the data folder is empty, and waits until it is ready.</summary>
    /// <param name="data">The data folder.</param>
    public static Task<GatewayProcess> StartWithDemoAsync(string data) => ServeAsync(BuiltProgram.Gateway, data, null);

    /// <summary>The link that signs the operator in once.</summary>
    public async Task<Uri> SignInLinkAsync()
    {
        var line = await process.LineAsync("token=");
        return new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..]);
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
    public Task KillAsync() => process.KillAsync();

    /// <summary>Asks the process to stop, as an operator or an orchestrator does: SIGTERM.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> TerminateAsync() => process.TerminateAsync();

    /// <summary>Ends the process.</summary>
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static async Task<GatewayProcess> ServeAsync(
        string program, string data, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var settings = HubCommand.Settings(data, environment).Append(new("NETWORKHUB_URL", address.ToString()));
        var hub = new GatewayProcess(ProgramProcess.Start(program, settings, arguments), address);
        try
        {
            await hub.WaitUntilReadyAsync();
            return hub;
        }
        catch (InvalidOperationException)
        {
            await hub.DisposeAsync();
            throw;
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
        var watch = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            if (process.HasEnded || watch.Elapsed > LongestStart)
            {
                throw new InvalidOperationException($"The hub did not become ready at {Address}: {process.Output}{process.Errors}");
            }

            await Task.Delay(10);
        }

        TimeToReady = watch.Elapsed;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
