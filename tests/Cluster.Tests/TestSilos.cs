using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NetworkHub.Application.Hub;
using NetworkHub.Grains;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Grains.Interfaces.Serialization;
using NetworkHub.Silo;
using Orleans.Configuration;
using Orleans.TestingHost;

using StreamId = NetworkHub.Application.Store.StreamId;

namespace NetworkHub.Cluster.Tests;

/// <summary>Silos in this process, two to begin with, and the gateway's side of them.</summary>
public sealed class TestSilos : INetworkHub, IAsyncDisposable
{
    private readonly GrainHub hub;

    private TestSilos(InProcessTestCluster cluster)
    {
        Cluster = cluster;
        hub = new GrainHub(cluster.Client, NullLogger<GrainHub>.Instance);
    }

    public InProcessTestCluster Cluster { get; }

    /// <param name="journals">What a silo's grains work with; asked once for each silo.</param>
    public static async Task<TestSilos> StartAsync(Func<JournalServices> journals)
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => silo.UseHub()
            .Configure<ClusterMembershipOptions>(options => (options.ProbeTimeout, options.NumMissedProbesLimit) = (TimeSpan.FromSeconds(1), 2))
            .ConfigureServices(services => services.AddSingleton(journals())));
        builder.ConfigureClient(client => client.ConfigureServices(services => services.AddGrainSerialization()));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new TestSilos(cluster);
    }

    public Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken) => hub.ExecuteAsync(request, cancellationToken);

    public Task<EntityView<TState>?> ReadAsync<TState>(StreamId stream, CancellationToken cancellationToken)
        where TState : class =>
        hub.ReadAsync<TState>(stream, cancellationToken);

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
