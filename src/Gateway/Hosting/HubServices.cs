using NetworkHub.Application.Hub;
using NetworkHub.Application.Jobs;
using NetworkHub.Application.Operations;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Verification;
using NetworkHub.Demo;
using NetworkHub.Gateway.Access;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Grains.Interfaces.Jobs;
using NetworkHub.Grains.Interfaces.Serialization;
using NetworkHub.Import;
using NetworkHub.Silo;
using NetworkHub.Silo.Clustering;
using NetworkHub.Silo.Settings;
using NetworkHub.Silo.Stores;

namespace NetworkHub.Gateway.Hosting;

/// <summary>The one place that puts the hub together: the server and every command of the command line run on the same services.</summary>
public static class HubServices
{
    /// <summary>The hub's services for a command of the command line that asks no entity. Disposal closes the store.</summary>
    /// <param name="settings">Where the data are.</param>
    public static ServiceProvider Open(HubSettings settings) => new ServiceCollection().AddLogging().AddHub(settings).BuildServiceProvider();

    /// <summary>Adds everything that the hub is made of. The container disposes what was made last first: hub before store.</summary>
    /// <param name="services">The container.</param>
    /// <param name="settings">Where the data are.</param>
    public static IServiceCollection AddHub(this IServiceCollection services, HubSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<IdGenerator>()
        .AddStore(settings)
        .AddSingleton<INetworkHub, GrainHub>()
        .AddSingleton<ActorOperations>()
        .AddSingleton<NetworkOperations>()
        .AddSingleton<PartnershipOperations>()
        .AddSingleton<Projector>()
        .AddSingleton(provider => provider.GetRequiredService<Projector>().Progress)
        .AddKeyCache()
        .AddSingleton<CatchUpWait>()
        .AddSingleton<ApiKeys>()
        .AddSingleton<SignIns>()
        .AddSingleton(_ => HeadKey.LoadOrCreate(Path.Combine(Directory.CreateDirectory(settings.DataFolder).FullName, "head-key.pem")))
        .AddSingleton<DemoLoader>()
        .AddSingleton<PartnershipChoice>();

    /// <summary>Adds the way to the entities: a silo in this process, or a client of the silos in others.</summary>
    /// <param name="builder">The process; it has the hub's services.</param>
    /// <param name="settings">Which.</param>
    public static void AddEntities(this IHostApplicationBuilder builder, HubSettings settings)
    {
        if (settings is { Role: HubRole.Gateway, Postgres: { } database })
        {
            builder.Services.AddHostedService<OpenLog>();
            builder.UseOrleansClient(client => client.UsePostgresCluster(database, settings.Cluster).AddActivityPropagation().UseDashboard(settings));
            builder.Services.AddGrainSerialization().AddSingleton<IJobs, GrainJobs>();
        }
        else
        {
            builder.AddSilo(settings);
        }
    }

    private static IServiceCollection AddKeyCache(this IServiceCollection services)
    {
        services.AddHybridCache();
        return services.AddSingleton<KnownKeys>();
    }
}
