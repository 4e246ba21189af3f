using System.Diagnostics;
using Npgsql;

namespace NetworkHub.EventStore.Postgres;

/// <summary>The database and how connections to it are set up.</summary>
internal sealed class Database : IAsyncDisposable
{
    /// <summary>How long a use goes on trying to reach the server.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <param name="connectionString">Npgsql's connection string; what it leaves out is set for this use.</param>
    /// <exception cref="ArgumentException">The string cannot be read.</exception>
    public Database(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        Set("Maximum Pool Size", settings => settings.MaxPoolSize = 20); // Several gateways share the server's 100 connections.
        Set("Timeout", settings => settings.Timeout = 5);
        Set("Command Timeout", settings => settings.CommandTimeout = 10);
        Set("Max Auto Prepare", settings => settings.MaxAutoPrepare = 64);
        Set("Auto Prepare Min Usages", settings => settings.AutoPrepareMinUsages = 2);
        Set("Application Name", settings => settings.ApplicationName = "networkhub");
        Source = NpgsqlDataSource.Create(given);

        void Set(string name, Action<NpgsqlConnectionStringBuilder> set)
        {
            if (!given.ContainsKey(name) || !given.ShouldSerialize(name))
            {
                set(given);
            }
        }
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>Uses a connection that nobody else has meanwhile; again another when it breaks, so doing it twice must do no harm.</summary>
    /// <exception cref="Application.Store.StoreUnavailableException">The server cannot be reached.</exception>
    public async Task<T> UseAsync<T>(Func<NpgsqlConnection, Task<T>> use, CancellationToken cancellationToken)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(Pause, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await using var connection = await Source.OpenConnectionAsync(cancellationToken);
                return await use(connection);
            }
            catch (NpgsqlException exception) when (Failure.IsLostConnection(exception) && Stopwatch.GetElapsedTime(began) < Patience)
            {
                continue;
            }
            catch (NpgsqlException exception)
            {
                throw Failure.Of(exception);
            }
        }
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
