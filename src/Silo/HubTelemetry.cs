using NetworkHub.Application.Hub;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NetworkHub.Silo;

/// <summary>
/// What every process of the hub tells of its work, whatever its role: traces and metrics by OTLP, to where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says.
/// </summary>
public static class HubTelemetry
{
    /// <summary>The variable of OpenTelemetry's specification that names the collector; its other variables hold too.</summary>
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Sends telemetry where the configuration names a collector; without one nothing listens and nothing is sent.</summary>
    /// <param name="builder">The process; its configuration has the environment.</param>
    /// <param name="service">What the process is called unless <c>OTEL_SERVICE_NAME</c> says otherwise.</param>
    public static void AddHubTelemetry(this IHostApplicationBuilder builder, string service)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[EndpointVariable]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(service).AddEnvironmentVariableDetector())
            .WithTracing(Trace)
            .WithMetrics(Measure);
    }

    // Commits are shared by many commands, and are no part of the trace of any: they run in the store's own turn, which no request has begun.
    private static void Trace(TracerProviderBuilder traces) => traces
        .AddAspNetCoreInstrumentation()
        .AddSource("Microsoft.Orleans.*", HubMeter.Name, "Npgsql")
        .AddOtlpExporter();

    private static void Measure(MeterProviderBuilder metrics) => metrics
        .AddAspNetCoreInstrumentation()
        .AddRuntimeInstrumentation()
        .AddMeter("Microsoft.Orleans", HubMeter.Name, "Npgsql")
        .AddOtlpExporter();
}
