using Npgsql;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Postgres;

/// <summary>The leader is the process whose connection holds an advisory lock; the server gives the lock up when that connection ends.</summary>
public sealed class PostgresLeadership : ILeadership
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    // The server notices within half a minute when the leader's machine has vanished without a word.
    private const string NoticeVanished = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    private readonly string connectionString;
    private readonly TimeProvider time;

    /// <summary>Makes the leadership; connects when it is asked to lead.</summary>
    /// <param name="connectionString">Npgsql's connection string of the database.</param>
    /// <param name="time">The clock, for looking again.</param>
    public PostgresLeadership(string connectionString, TimeProvider time)
    {
        this.time = time;
        this.connectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            Options = NoticeVanished,
            ApplicationName = "networkhub leader",
        }.ToString();
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    public async Task<IAsyncDisposable> LeadAsync(string work, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            while (!await TryLockAsync(connection, work, cancellationToken))
            {
                await Task.Delay(LookAgain, time, cancellationToken);
            }

            return connection; // Closing it gives the lead up.
        }
        catch (NpgsqlException exception)
        {
            await connection.DisposeAsync();
            throw Failure.Of(exception);
        }
        catch (OperationCanceledException)
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, string work, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT pg_try_advisory_lock({AdvisoryLocks.Leadership}, hashtext($1))", connection)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = work } },
        };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
