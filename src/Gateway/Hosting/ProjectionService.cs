using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;

namespace NetworkHub.Gateway.Hosting;

/// <summary>Keeps the read models up with the log, in the one process that leads.</summary>
internal sealed partial class ProjectionService(Projector projector, ILeadership leadership, TimeProvider time, ILogger<ProjectionService> logger)
    : BackgroundService
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);

    /// <summary>Makes the tables before the first request is served.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        projector.Progress.OnHeldUp = held => LogHeldUp(logger, held.Entity, held.Model, held.Position, held.Reason);
        await projector.PrepareAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var lead = await leadership.LeadAsync(projector.Work, stoppingToken);
                await projector.RunAsync(stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                LogTryingAgain(logger, e);
                await Task.Delay(TryAgainAfter, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The read models could not follow the log; trying again.")]
    private static partial void LogTryingAgain(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "'{Entity}' is held up in the read model {Model} at position {Position}: {Reason}")]
    private static partial void LogHeldUp(ILogger logger, string entity, string model, long position, string reason);
}
