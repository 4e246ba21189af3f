using NetworkHub.Grains;
using NetworkHub.Grains.Interfaces;
using Orleans.Configuration;
using Orleans.Serialization.Configuration;

namespace NetworkHub.Silo;

/// <summary>What every silo of the hub has, wherever its list of silos is kept.</summary>
public static class HubSilo
{
    /// <summary>How long a silo that is told to stop may take to hand its activations over; longer than <see cref="DeactivationTimeout"/>.</summary>
    public static TimeSpan ShutdownTimeout { get; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one activation may take to finish what it has begun.</summary>
    private static TimeSpan DeactivationTimeout { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Makes it a silo of the hub.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="runners">What the grains work with.</param>
    public static ISiloBuilder UseHub(this ISiloBuilder silo, RunnerServices runners) =>
        silo
            .ConfigureServices(services => services.AddSingleton(runners))
            .Configure<ClusterMembershipOptions>(DeclareDeadSoon)
            .Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ClusterSettings.ResponseTimeout)
            .Configure<GrainCollectionOptions>(options => options.DeactivationTimeout = DeactivationTimeout)
            .Configure<TypeManifestOptions>(options => options.EnableConfigurationAnalysis = true)
            .AddActivityPropagation();

    // A dead silo's entities answer again when the others have agreed that it is dead: after about 2 s instead of the default's 12 s or more.
    private static void DeclareDeadSoon(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 2;
    }
}
