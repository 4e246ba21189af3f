using NetworkHub.Silo.Settings;
using NetworkHub.Silo.Stores;

namespace NetworkHub.Silo;

/// <summary>Builds the process that is a silo and nothing else.</summary>
public static class SiloHost
{
    /// <summary>A silo that is ready to be started.</summary>
    /// <param name="settings">Which cluster, and where it is reached.</param>
    public static IHost Build(HubSettings settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddEnvironmentVariables();
        builder.Logging.AddHubLogging().AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Services.AddSingleton(TimeProvider.System).AddStore(settings);
        builder.AddSilo(settings);
        builder.AddHubTelemetry("networkhub-silo");
        return builder.Build();
    }
}
