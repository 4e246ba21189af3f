using NetworkHub.Application.Hub;
using NetworkHub.Application.Operations;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Store;
using NetworkHub.Application.Verification;
using NetworkHub.Demo;
using NetworkHub.Embedded;
using NetworkHub.Gateway.Access;
using NetworkHub.Gateway.Api.Sharing;
using NetworkHub.Import;

namespace NetworkHub.Gateway.Hosting;

/// <summary>The one place that puts the hub together: the server and every command of the command line run on the same services.</summary>
public static class HubServices
{
    /// <summary>The hub's services without a server, for a command of the command line. Disposal keeps snapshots and closes the store.</summary>
    /// <param name="settings">Where the data are.</param>
    public static ServiceProvider Open(HubSettings settings) => new ServiceCollection().AddHub(settings).BuildServiceProvider();

    /// <summary>Adds everything that the hub is made of. The container disposes what was made last first: hub before store.</summary>
    /// <param name="services">The container.</param>
    /// <param name="settings">Where the data are.</param>
    public static IServiceCollection AddHub(this IServiceCollection services, HubSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<IdGenerator>()
        .AddStore(settings)
        .AddSingleton<INetworkHub>(provider => new EmbeddedHub(
            provider.GetRequiredService<IEventStore>(), EmbeddedOptions.Default, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ActorOperations>()
        .AddSingleton<NetworkOperations>()
        .AddSingleton<PartnershipOperations>()
        .AddSingleton<Projector>()
        .AddSingleton(provider => provider.GetRequiredService<Projector>().Progress)
        .AddSingleton<IHubQueries, HubQueries>()
        .AddSingleton<ApiKeys>()
        .AddSingleton<SignIns>()
        .AddSingleton<StrangersTurns>()
        .AddSingleton(_ => HeadKey.LoadOrCreate(Path.Combine(Directory.CreateDirectory(settings.DataFolder).FullName, "head-key.pem")))
        .AddSingleton<DemoLoader>()
        .AddSingleton<PartnershipChoice>()
        .AddSingleton<CostImport>();
}
