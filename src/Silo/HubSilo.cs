using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.Grains;
using NetworkHub.Grains.Interfaces.Serialization;
using NetworkHub.Silo.Clustering;
using NetworkHub.Silo.Jobs;
using NetworkHub.Silo.Settings;
using NetworkHub.Silo.Stores;
using Orleans.Configuration;
using Orleans.Serialization.Configuration;

namespace NetworkHub.Silo;

/// <summary>What every silo of the hub has, whichever process it is in.</summary>
public static class HubSilo
{
    /// <summary>How long a process that is told to stop may take; longer than <see cref="DeactivationTimeout"/>.</summary>
    public static TimeSpan ShutdownTimeout { get; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one activation may take to finish what it has begun.</summary>
    private static TimeSpan DeactivationTimeout { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Makes the process a silo: one of the cluster on its PostgreSQL database, or one by itself on SQLite.</summary>
    /// <param name="builder">The process; the log must be among its services.</param>
    /// <param name="settings">Which.</param>
    /// <exception cref="InvalidOperationException">A command, an event or a state does not state what it must; see
    /// <see cref="DomainCheck"/>.</exception>
    public static void AddSilo(this IHostApplicationBuilder builder, HubSettings settings)
    {
        DomainCheck.Run();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddSingleton(services => new JournalServices(
            services.GetRequiredService<IEventStore>(), new JournalOptions(), TimeProvider.System));
        builder.Services.AddHostedService<OpenLog>();
        builder.UseOrleans(silo => silo.UseHub().UseCluster(settings).UseDashboard(settings));
        builder.Services.AddJobs(); // After Orleans: it asks grains as soon as it starts.
    }

    /// <summary>Sets the silo up for the hub's grains; the container must have <see cref="JournalServices"/>.</summary>
    /// <param name="silo">The silo.</param>
    public static ISiloBuilder UseHub(this ISiloBuilder silo) => silo
        .ConfigureServices(services => services.AddGrainSerialization())
        .Configure<SiloMessagingOptions>(LimitWaiting)
        .Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionAge = TimeSpan.FromMinutes(10);
            options.DeactivationTimeout = DeactivationTimeout;
        })
        .Configure<TypeManifestOptions>(options => options.EnableConfigurationAnalysis = true)
        .AddActivityPropagation();

    private static ISiloBuilder UseCluster(this ISiloBuilder silo, HubSettings settings) =>
        settings.Postgres is { } database
            ? silo.UsePostgresCluster(database, settings.Cluster)
            : silo.UseNoCluster().KeepGrainStatesIn(settings.DataFolder);

    private static void LimitWaiting(SiloMessagingOptions options)
    {
        options.ResponseTimeout = PostgresCluster.ResponseTimeout;

        // Above what a journal lets wait, so that in the rule the journal answers; Orleans sets no limit by itself.
        options.MaxEnqueuedRequestsHardLimit = 4 * new JournalOptions().MaxQueueLength;
    }
}
