using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NetworkHub.Demo;
using NetworkHub.Gateway.Hosting;

namespace NetworkHub.Browser.Tests;

/// <summary>The real program in a process of its own, on a free port of this machine, with the demo in a data folder that is removed afterwards.</summary>
public sealed class HubProcess : IAsyncLifetime
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);
    private readonly string folder = Directory.CreateTempSubdirectory("networkhub-browser-").FullName;
    private Process? process;
    private Task rest = Task.CompletedTask;

    /// <summary>The link that signs the operator in once.</summary>
    public Uri SignInLink { get; private set; } = new("http://127.0.0.1");

    /// <summary>Where the pages are.</summary>
    public string Address => SignInLink.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync()
    {
        await LoadDemoAsync();
        var start = new ProcessStartInfo("dotnet", [typeof(HubServer).Assembly.Location]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = folder };
        start.Environment[HubSettings.DataVariable] = folder;
        start.Environment[HubSettings.UrlVariable] = "http://127.0.0.1:0";
        process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(LongestStart);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is var at and >= 0 && line.Contains("token=", StringComparison.Ordinal))
            {
                SignInLink = new Uri(line[at..].Split(' ')[0]);
                rest = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException("The hub ended before it was ready.");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            await rest;
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task LoadDemoAsync()
    {
        await using var services = HubServices.Open(new HubSettings(folder, new Uri("http://127.0.0.1:0")));
        await services.GetRequiredService<DemoLoader>().LoadAsync(CancellationToken.None);
    }
}
