using System.Diagnostics;
using Npgsql;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Postgres.Notifications;
using PendingAppend = NetworkHub.Application.Store.Grouping.GroupedCall<NetworkHub.Application.Store.StreamAppend, NetworkHub.Application.Store.AppendOutcome>;

namespace NetworkHub.EventStore.Postgres.Writing;

/// <summary>
/// Commits groups of appends, each group in one transaction. A group that met another writer or lost its connection is begun again, once it
/// is certain that nothing of it is left.
/// </summary>
/// <param name="source">The server.</param>
/// <param name="committed">Told after each commit.</param>
internal sealed class GroupWriter(NpgsqlDataSource source, Action<Commit> committed) : IAsyncDisposable
{
    /// <summary>How long a group is begun again before its callers are told that the store cannot be reached.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CommitProbe fate = new(source);
    private WriteConnection? session;

    /// <summary>Answers every append of the group.</summary>
    public async Task WriteAsync(IReadOnlyList<PendingAppend> group)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(Pause))
        {
            PlannedGroup? plan = null;
            AppendOutcome[] outcomes = [];
            try
            {
                session ??= await WriteConnection.OpenAsync(source);
                (plan, outcomes) = await session.BeginAsync([.. group.Select(call => call.Ask)]);
                await EndAsync(session, plan);
                Answer(group, outcomes);
                return;
            }
            catch (Exception exception) when (exception is not NpgsqlException || Failure.ConcernsOneAppend((NpgsqlException)exception))
            {
                await AbandonAsync();
                await IsolateAsync(group, exception);
                return;
            }
            catch (NpgsqlException exception)
            {
                await AbandonAsync();
                if (await IsOverAsync(group, plan, outcomes, exception, mayTryAgain: Stopwatch.GetElapsedTime(began) < Patience))
                {
                    return;
                }
            }
        }
    }

    public async ValueTask DisposeAsync() => await AbandonAsync();

    private async Task EndAsync(WriteConnection open, PlannedGroup plan)
    {
        if (plan.IsEmpty)
        {
            await open.RollBackAsync();
        }
        else
        {
            committed(await open.CommitAsync(plan));
        }
    }

    private async Task<bool> IsOverAsync(
        IReadOnlyList<PendingAppend> group, PlannedGroup? plan, AppendOutcome[] outcomes, NpgsqlException exception, bool mayTryAgain)
    {
        try
        {
            if (plan is { IsEmpty: false } && await fate.WasCommittedAsync(plan, Patience))
            {
                committed(Commit.Unknown);
                Answer(group, outcomes);
                return true;
            }
        }
        catch (NpgsqlException unreachable)
        {
            Fail(group, Failure.Of(unreachable, outcomeUnknown: true));
            return true;
        }

        if (mayTryAgain && (Failure.IsRace(exception) || Failure.IsLostConnection(exception)))
        {
            return false;
        }

        Fail(group, Failure.Of(exception));
        return true;
    }

    // An append that the driver or the server cannot take must not hurt its neighbours, and the writer goes on.
    private async Task IsolateAsync(IReadOnlyList<PendingAppend> group, Exception exception)
    {
        if (group.Count == 1)
        {
            Fail(group, exception is NpgsqlException refused ? Failure.Of(refused) : exception);
            return;
        }

        foreach (var append in group)
        {
            await WriteAsync([append]);
        }
    }

    private static void Answer(IReadOnlyList<PendingAppend> group, AppendOutcome[] outcomes)
    {
        for (var i = 0; i < outcomes.Length; i++)
        {
            group[i].Complete(outcomes[i]);
        }
    }

    private static void Fail(IReadOnlyList<PendingAppend> group, Exception reason)
    {
        foreach (var append in group)
        {
            append.Fail(reason);
        }
    }

    // Closing the connection rolls back; a new one has no state left from the failure.
    private async Task AbandonAsync()
    {
        if (session is { } abandoned)
        {
            session = null;
            await abandoned.DisposeAsync();
        }
    }
}
