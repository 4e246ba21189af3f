using NetworkHub.Application.Store;

namespace NetworkHub.Silo.Stores;

/// <summary>
/// Opens the log before anything else starts: that migrates the database, and silos find each other by tables that a migration makes. Add it
/// before Orleans, because services start in the order in which they were added.
/// </summary>
/// <param name="services">Where the log is opened by the first who asks for it.</param>
public sealed class OpenLog(IServiceProvider services) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<IEventStore>();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
