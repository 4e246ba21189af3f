using System.Diagnostics.Metrics;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Projections;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NetworkHub.Gateway.Hosting;

/// <summary>
/// Sends traces and metrics by OTLP to where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; without it nothing listens and nothing is sent. The
/// other <c>OTEL_</c> variables of the specification hold too.
/// </summary>
/// <param name="progress">How far the read models are.</param>
/// <param name="others">What the host sends beside the gateway's own.</param>
internal sealed class Telemetry(ProjectionProgress progress, IEnumerable<TelemetrySource> others) : IHostedService, IDisposable
{
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly Meter meter = new(HubMeter.Name);
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        meter.CreateObservableGauge(
            "networkhub.projection.lag", () => Math.Max(0, HubMeter.LastPosition - progress.Position), "{event}", "Positions the read models are behind.");
        var resource = ResourceBuilder.CreateDefault().AddService("networkhub").AddEnvironmentVariableDetector();
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource).AddSource(["Microsoft.AspNetCore", HubMeter.Name, .. others.Select(other => other.Traces)]).AddOtlpExporter().Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource).AddMeter(["Microsoft.AspNetCore.*", "System.Runtime", HubMeter.Name, .. others.Select(other => other.Meter)]).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.ForceFlush();
        metrics?.ForceFlush();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
        meter.Dispose();
    }
}

/// <summary>A part of the host that tells of its work too.</summary>
/// <param name="Traces">The name of its activity source; with a star for several.</param>
/// <param name="Meter">The name of its meter.</param>
public sealed record TelemetrySource(string Traces, string Meter);

/// <summary>Adds telemetry where it is wanted.</summary>
internal static class TelemetryServices
{
    public static void AddTelemetry(this IServiceCollection services)
    {
        if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Telemetry.EndpointVariable)))
        {
            services.AddHostedService<Telemetry>();
        }
    }
}
