using System.Diagnostics.Metrics;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Projections;

namespace NetworkHub.Gateway.Hosting;

/// <summary>Measures how far the read models are behind the log.</summary>
/// <param name="progress">How far they are.</param>
/// <param name="meters">Makes the meter, and ends it with the process's services.</param>
internal sealed class ProjectionLag(ProjectionProgress progress, IMeterFactory meters) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(HubMeter.Name);
        meter.CreateObservableGauge("networkhub.projection.lag", Lag, "{event}", "Positions the read models are behind.");
        meter.CreateObservableGauge(
            "networkhub.projection.held_up",
            () => progress.HeldUp.Count,
            "{entity}",
            "Entities that a read model holds up at an event it cannot take.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private long Lag() => Math.Max(0, HubMeter.LastPosition - progress.Position);
}
