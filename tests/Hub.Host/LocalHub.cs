using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.Grains;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Silo;
using NetworkHub.Silo.Clustering;

using StreamId = NetworkHub.Application.Store.StreamId;

namespace NetworkHub.Hub.Host;

/// <summary>A hub of one silo in this process, on a store that the test gives; it starts when it is first asked.</summary>
public sealed class LocalHub : INetworkHub, IAsyncDisposable
{
    private readonly Lazy<Task<IHost>> started;
    private bool disposed;

    /// <param name="store">The log; the test disposes it.</param>
    /// <param name="options">Limits of every entity's journal.</param>
    /// <param name="time">The clock of decisions.</param>
    public LocalHub(IEventStore store, JournalOptions? options = null, TimeProvider? time = null) =>
        started = new(() => StartAsync(new JournalServices(store, options ?? new JournalOptions(), time ?? TimeProvider.System)));

    /// <inheritdoc/>
    public async Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken) =>
        await (await HubAsync()).ExecuteAsync(request, cancellationToken);

    /// <inheritdoc/>
    public async Task<EntityView<TState>?> ReadAsync<TState>(StreamId stream, CancellationToken cancellationToken)
        where TState : class =>
        await (await HubAsync()).ReadAsync<TState>(stream, cancellationToken);

    /// <summary>How many entities are in memory.</summary>
    public async Task<int> ActivationCountAsync() => (await (await ManagementAsync()).GetSimpleGrainStatistics())
        .Where(item => item.GrainType.Contains("NetworkHub", StringComparison.Ordinal)).Sum(item => item.ActivationCount);

    /// <summary>Lets the entities go that nobody has used for so long.</summary>
    public async Task CollectAsync(TimeSpan unusedFor) => await (await ManagementAsync()).ForceActivationCollection(unusedFor);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated && !disposed)
        {
            disposed = true;
            var host = await started.Value;
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
        }
    }

    private static async Task<IHost> StartAsync(JournalServices services)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(services).AddLogging().AddSingleton<GrainHub>();
        builder.UseOrleans(silo => silo.UseHub().UseNoCluster());
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private async Task<GrainHub> HubAsync() => (await started.Value).Services.GetRequiredService<GrainHub>();

    private async Task<IManagementGrain> ManagementAsync() => (await started.Value).Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
}
