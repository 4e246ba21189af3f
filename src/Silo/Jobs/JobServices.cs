using NetworkHub.Application.Jobs;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Grains.Interfaces.Jobs;
using NetworkHub.Import;

namespace NetworkHub.Silo.Jobs;

/// <summary>What a silo needs to run the hub's long work.</summary>
public static class JobServices
{
    /// <summary>Adds every kind of work, and what lets jobs go on whose silo has died.</summary>
    /// <param name="services">The container; it has the stores.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<GrainJobs>()
        .AddSingleton<IJobs>(provider => provider.GetRequiredService<GrainJobs>())
        .AddSingleton<IJobWork>(provider => new RebuildWork(provider.GetRequiredService<IEventStore>(), provider.GetRequiredService<IReadModelDatabase>()))
        .AddSingleton<IJobWork>(provider => new ExportWork(provider.GetRequiredService<IEventStore>()))
        .AddSingleton<IJobWork>(provider => new CostImportWork(
            new CostImport(ActivatorUtilities.CreateInstance<GrainHub>(provider), provider.GetRequiredService<IEventStore>())))
        .AddHostedService<JobWaker>();
}
