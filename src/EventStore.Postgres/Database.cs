using System.Diagnostics;
using Npgsql;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Postgres;

/// <summary>The database and how connections to it are set up.</summary>
internal sealed class Database : IAsyncDisposable
{
    /// <summary>How long a use goes on trying to reach the server.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // Every statement of the log finds its rows by an index. A prepared plan is kept, and one that was made while the tables were small, or
    // before the server counted their rows, would read them whole ever after.
    private const string ByIndex = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

    /// <param name="connectionString">Npgsql's connection string.</param>
    /// <exception cref="ArgumentException">The string cannot be read.</exception>
    public Database(string connectionString) =>
        Source = SourceOf(connectionString, mostConnections: 12, settings => settings.Options = $"{settings.Options} {ByIndex}".TrimStart());

    public NpgsqlDataSource Source { get; }

    /// <summary>Uses a connection that nobody else has meanwhile; again another when it breaks, so doing it twice must do no harm.</summary>
    /// <exception cref="StoreUnavailableException">The server cannot be reached, or the store is closed.</exception>
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
            catch (ObjectDisposedException exception)
            {
                throw new StoreUnavailableException("The event store is closed.", outcomeUnknown: false, exception);
            }
        }
    }

    /// <summary>Connections to the database; what the connection string leaves out is set for this use.</summary>
    /// <param name="connectionString">Npgsql's connection string.</param>
    /// <param name="mostConnections">The most connections: several gateways share the hundred that a server has by default.</param>
    /// <param name="change">What this use sets in any case.</param>
    public static NpgsqlDataSource SourceOf(string connectionString, int mostConnections, Action<NpgsqlConnectionStringBuilder>? change = null)
    {
        var settings = SettingsOf(connectionString, mostConnections);
        change?.Invoke(settings);
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>What the connection string says, and our defaults for what it leaves out.</summary>
    /// <param name="connectionString">Npgsql's connection string.</param>
    /// <param name="mostConnections">The most connections.</param>
    public static NpgsqlConnectionStringBuilder SettingsOf(string connectionString, int mostConnections)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            MaxPoolSize = mostConnections,
            Timeout = 5,
            CommandTimeout = 10,
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
            ApplicationName = "networkhub",
        };
        foreach (var (name, value) in new NpgsqlConnectionStringBuilder(connectionString))
        {
            settings[name] = value;
        }

        return settings;
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
