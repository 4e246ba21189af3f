using NetworkHub.Application.Events;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;

namespace NetworkHub.Gateway.Hosting;

/// <summary>Keeps the read models up with the log, in the one process that leads.</summary>
internal sealed partial class ProjectionService(Projector projector, ILeadership leadership, TimeProvider time, ILogger<ProjectionService> logger)
    : BackgroundService
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>Makes the tables before the first request is served.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await projector.PrepareAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var lead = await leadership.LeadAsync("projections", stoppingToken);
                await projector.RunAsync(stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                LogTryingAgain(logger, e);
                await Task.Delay(TryAgainAfter, time, stoppingToken);
            }
            catch (UnreadableEventException e)
            {
                // Whoever can read it may lead meanwhile. Single entities that do not have it are served as ever.
                LogUnreadable(logger, e.Message);
                await Task.Delay(LookAgainAfter, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The read models could not follow the log; trying again.")]
    private static partial void LogTryingAgain(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "The read models stand still at an event that cannot be read: {Obstacle}")]
    private static partial void LogUnreadable(ILogger logger, string obstacle);
}
