using NetworkHub.Application.Store;
using NetworkHub.Grains.Interfaces.Jobs;

namespace NetworkHub.Silo.Jobs;

/// <summary>
/// Lets jobs go on whose silo has died. Every silo looks for itself: a job that somebody runs is left alone, so they do not disturb each
/// other. Reminders would do it too, but there are none on SQLite, and they come by the minute.
/// </summary>
/// <param name="jobs">The jobs.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Tells when the jobs cannot be reached.</param>
internal sealed partial class JobWaker(GrainJobs jobs, TimeProvider time, ILogger<JobWaker> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(LookEvery, time, stoppingToken);
            try
            {
                await jobs.ResumeAsync(time.GetUtcNow(), stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                LogTryingAgain(e);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "It could not be seen which jobs are to go on; trying again.")]
    private partial void LogTryingAgain(Exception exception);
}
