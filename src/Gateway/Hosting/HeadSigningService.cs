using NetworkHub.Application.Store;
using NetworkHub.Application.Verification;

namespace NetworkHub.Gateway.Hosting;

/// <summary>Signs how the log stands every few seconds, in the one process that leads.</summary>
internal sealed partial class HeadSigningService(
    IEventStore store, HeadKey key, ILeadership leadership, TimeProvider time, ILogger<HeadSigningService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var lead = await leadership.LeadAsync("head-signing", stoppingToken);
                await new HeadSigner(store, key, Interval, time).RunAsync(stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                LogTryingAgain(logger, e);
                await Task.Delay(TryAgainAfter, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The head of the log could not be signed; trying again.")]
    private static partial void LogTryingAgain(ILogger logger, Exception exception);
}
