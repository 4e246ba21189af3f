using Npgsql;

namespace NetworkHub.EventStore.Postgres.Notifications;

/// <summary>Listens for the commits of other processes. While it has no connection, readers find new events by looking now and then.</summary>
internal sealed class CommitListener : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public CommitListener(NpgsqlDataSource source, CommitSignal signal) => running = RunAsync(source, signal, stop.Token);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    private static async Task RunAsync(NpgsqlDataSource source, CommitSignal signal, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(source, signal, stop);
            }
            catch (NpgsqlException)
            {
                await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static async Task ListenAsync(NpgsqlDataSource source, CommitSignal signal, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        connection.Notification += (_, notification) => signal.Raise(Commit.Parse(notification.Payload));
        await using (var listen = new NpgsqlCommand($"LISTEN {Commit.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        signal.Raise(Commit.Unknown); // What happened before listening began has not been told.
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }
}
