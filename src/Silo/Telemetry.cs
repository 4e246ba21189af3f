using OpenTelemetry;
using OpenTelemetry.Metrics;
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
            traces = Sdk.CreateTracerProviderBuilder().AddSource("Microsoft.Orleans.*", "NetworkHub.*", "Npgsql").AddOtlpExporter().Build();
            measurements = Sdk.CreateMeterProviderBuilder().AddMeter("Microsoft.Orleans", "NetworkHub.*", "Npgsql").AddOtlpExporter().Build();
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
