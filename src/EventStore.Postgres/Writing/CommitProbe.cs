using System.Diagnostics;
using Npgsql;

namespace NetworkHub.EventStore.Postgres.Writing;

/// <summary>
/// Finds out what became of a group whose connection broke. A transaction that is still open is ended first, so that it cannot be committed
/// after it was given up; then the rows tell. The server's own memory of transaction ids would not do: a crash can make it use an id again.
/// </summary>
internal sealed class CommitProbe(NpgsqlDataSource source)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether the group was committed.</summary>
    /// <param name="plan">The group.</param>
    /// <param name="patience">How long to try to reach the server.</param>
    /// <exception cref="NpgsqlException">The server could not be reached: nobody knows.</exception>
    public async Task<bool> WasCommittedAsync(PlannedGroup plan, TimeSpan patience)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(Pause))
        {
            try
            {
                if (await LookAsync(plan) is { IsOver: true } fate)
                {
                    return fate.IsThere;
                }
            }
            catch (NpgsqlException exception) when (Failure.IsLostConnection(exception) && Stopwatch.GetElapsedTime(began) < patience)
            {
                continue;
            }
        }
    }

    private async Task<(bool IsOver, bool IsThere)> LookAsync(PlannedGroup plan)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid = $1 AND backend_xid = $2::xid")
            .With(plan.ServerProcess).WithTransaction(plan.Transaction);
        if (plan.Events.Count > 0)
        {
            batch.Add("SELECT EXISTS (SELECT FROM events WHERE position = $1 AND hash = $2)")
                .With(plan.Events[0].Position).With(plan.Events[0].Event.Hash);
        }
        else
        {
            var (_, command) = plan.Commands.First();
            batch.Add("SELECT EXISTS (SELECT FROM commands WHERE caller = $1 AND key = $2 AND request_hash = $3)")
                .With(command.Key.Caller).With(command.Key.Key).With(command.RequestHash);
        }

        await using var reader = await batch.ExecuteReaderAsync();
        await reader.ReadAsync();
        var running = reader.GetInt64(0);
        await reader.NextResultAsync();
        await reader.ReadAsync();
        return (running == 0, reader.GetBoolean(0));
    }
}
