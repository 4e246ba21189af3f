using NetworkHub.Application.Hub;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NetworkHub.Silo;

/// <summary>Sends traces and measurements to the collector that the standard variable names; does nothing when it names none.</summary>
internal sealed class Telemetry : IHostedService
{
    private const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private TracerProvider? traces;
    private MeterProvider? measurements;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(CollectorVariable)))
        {
            var resource = ResourceBuilder.CreateDefault().AddService("networkhub-silo").AddEnvironmentVariableDetector();

            // No traces of Npgsql: an append is shared by many commands, and would be shown as the work of whichever came first.
            traces = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource).AddSource("Microsoft.Orleans.*", HubMeter.Name).AddOtlpExporter().Build();
            measurements = Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(resource).AddMeter("Microsoft.Orleans", "System.Runtime", HubMeter.Name, "Npgsql").AddOtlpExporter().Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.Dispose();
        measurements?.Dispose();
        return Task.CompletedTask;
    }
}
