using System.Diagnostics;

namespace NetworkHub.Bench;

/// <summary>The bare web server in a process of its own, as the hub is.</summary>
internal sealed class BarePeer : IAsyncDisposable
{
    private readonly Process process;

    private BarePeer(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<BarePeer> StartAsync()
    {
        var address = new Uri("http://127.0.0.1:5199");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(BarePeer).Assembly.Location);
        start.ArgumentList.Add("bare");
        start.ArgumentList.Add(address.ToString());
        var peer = new BarePeer(Process.Start(start)!, address);
        using var client = new HttpClient { BaseAddress = address };
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var reply = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                return peer;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException($"The bare web server did not start at {address}.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
