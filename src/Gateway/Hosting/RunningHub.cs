using NetworkHub.Silo;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Hosting;

/// <summary>The hub without a server, for a command of the command line that writes. Disposal lets the entities go and closes the store.</summary>
internal sealed class RunningHub : IAsyncDisposable
{
    private readonly IHost host;

    private RunningHub(IHost host) => this.host = host;

    /// <summary>What the hub is made of.</summary>
    public IServiceProvider Services => host.Services;

    /// <summary>Starts it: by itself on SQLite, and as one more process of the cluster on PostgreSQL.</summary>
    /// <param name="settings">Where the data are.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<RunningHub> StartAsync(HubSettings settings, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddHubLogging();
        builder.Services.AddHub(settings);
        builder.AddEntities(settings);
        var hub = new RunningHub(builder.Build());
        await hub.host.StartAsync(cancellationToken);
        return hub;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
