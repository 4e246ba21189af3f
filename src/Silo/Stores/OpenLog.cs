using NetworkHub.Application.Store;

namespace NetworkHub.Silo.Stores;

/// <summary>
/// Opens the log before anything else starts: that migrates the database, and silos find each other by tables that a migration makes. Add it
/// before Orleans, because services start in the order in which they were added.
/// </summary>
/// <param name="log">The log; asking for it opens it.</param>
public sealed class OpenLog(IEventStore log) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override string ToString() => $"Log: {log}";
}
