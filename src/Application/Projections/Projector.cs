using System.Data.Common;
using System.Diagnostics;
using Dapper;
using NetworkHub.Application.Events;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Projections;

/// <summary>
/// Follows the log and keeps the read models: a batch of events and the checkpoint in one transaction, so that every event counts exactly
/// once however often the projector is stopped, and even when two of them run.
/// </summary>
/// <remarks>
/// Members throw <see cref="StoreUnavailableException"/> when log or read models cannot be reached: call again later, it goes on where it
/// was. An <see cref="UnreadableEventException"/> does not go away by waiting, unless a newer version projects beside this one.
/// </remarks>
/// <param name="store">The log.</param>
/// <param name="database">Where the read models lie.</param>
public sealed class Projector(IEventStore store, IReadModelDatabase database)
{
    // Each transaction writes most pages of the ledger's index again, so events are projected by the thousand; but not held by the thousand.
    private const int BatchSize = 16_000;
    private const int PageSize = 500;

    // Under load a thousand events together cost little more than a few: the longer projecting takes, the longer the next events gather,
    // so that it has a tenth of a processor and posting has the rest.
    private const int RestsPerWork = 9;
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    /// <summary>How far the read models are.</summary>
    public ProjectionProgress Progress { get; } = new();

    /// <summary>
    /// Makes the tables when they are missing, of another version or not made from this log. Call it before the first query; the tables may
    /// be empty until <see cref="RunAsync"/> has caught up.
    /// </summary>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task PrepareAsync(CancellationToken cancellationToken) => WithConnectionAsync(connection => PrepareAsync(connection, cancellationToken), cancellationToken);

    /// <summary>Follows the log until it is told to stop.</summary>
    /// <param name="cancellationToken">Ends the work; the read models stay as of the last batch.</param>
    public Task RunAsync(CancellationToken cancellationToken) => WithConnectionAsync(
        async connection =>
        {
            await PrepareAsync(connection, cancellationToken);
            while (true)
            {
                var began = Stopwatch.GetTimestamp();
                await CatchUpAsync(connection, cancellationToken);
                var worked = Stopwatch.GetElapsedTime(began);
                await store.WaitForEventsAsync(Progress.Position, cancellationToken);
                await RestAsync(worked, cancellationToken);
            }
        },
        cancellationToken);

    /// <summary>Brings the read models to the end of the log as it is now.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task CatchUpAsync(CancellationToken cancellationToken) => WithConnectionAsync(
        async connection =>
        {
            await PrepareAsync(connection, cancellationToken);
            await CatchUpAsync(connection, cancellationToken);
        },
        cancellationToken);

    /// <summary>Throws the read models away and makes them again from the whole log. Queries see them grow meanwhile.</summary>
    /// <param name="reached">Told now and then up to which position they are made.</param>
    /// <param name="cancellationToken">Ends the work; what is missing then is made by the next run.</param>
    public Task RebuildAsync(Action<long> reached, CancellationToken cancellationToken) => WithConnectionAsync(
        async connection =>
        {
            await using (var transaction = await database.BeginWritingAsync(connection, cancellationToken))
            {
                await connection.ExecuteAsync(ReadModelSchema.CreateCheckpoint, transaction: transaction);
                await ResetAsync(connection, transaction);
                await transaction.CommitAsync(cancellationToken);
            }

            while (await ProjectBatchAsync(connection, cancellationToken))
            {
                reached(Progress.Position);
            }
        },
        cancellationToken);

    // A reader that waits cuts the rest short; but however many wait, posting keeps half the time.
    private async Task RestAsync(TimeSpan worked, CancellationToken cancellationToken)
    {
        var rest = TimeSpan.FromTicks(Math.Clamp((RestsPerWork * worked).Ticks, ShortestRest.Ticks, LongestRest.Ticks));
        var least = worked < rest ? worked : rest;
        await Task.Delay(least, cancellationToken);
        await Progress.Hurried.WaitAsync(rest - least, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        Progress.ForgetHurry();
    }

    private async Task WithConnectionAsync(Func<DbConnection, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenForWritingAsync(cancellationToken);
            await work(connection);
        }
        catch (UnreadableEventException e)
        {
            Progress.ReportObstacle(e.Message);
            throw;
        }
        catch (DbException e)
        {
            throw new StoreUnavailableException("The read models cannot be written: " + e.Message, outcomeUnknown: false, e);
        }
    }

    private async Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWritingAsync(connection, cancellationToken);
        await connection.ExecuteAsync(ReadModelSchema.CreateCheckpoint, transaction: transaction);
        var checkpoint = await Checkpoint.ReadAsync(connection, transaction);
        if (checkpoint is null || checkpoint.SchemaVersion != ReadModelSchema.Version || !await IsOfThisLogAsync(checkpoint, cancellationToken))
        {
            await ResetAsync(connection, transaction);
        }
        else
        {
            Progress.Report(checkpoint.Position);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    // A log that was restored from a backup may be shorter than what was projected, or have gone another way since.
    private async Task<bool> IsOfThisLogAsync(Checkpoint checkpoint, CancellationToken cancellationToken) =>
        checkpoint.Position == 0
        || (await store.ReadAllAsync(checkpoint.Position - 1, 1, cancellationToken) is [var last]
            && last.Position == checkpoint.Position
            && Checkpoint.TextOf(last.Hash) == checkpoint.Hash);

    private async Task ResetAsync(DbConnection connection, DbTransaction transaction)
    {
        foreach (var sql in ReadModelSchema.Reset)
        {
            await connection.ExecuteAsync(sql, transaction: transaction);
        }

        Progress.Report(0);
    }

    private async Task CatchUpAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        while (await ProjectBatchAsync(connection, cancellationToken))
        {
        }
    }

    private async Task<bool> ProjectBatchAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWritingAsync(connection, cancellationToken);
        var checkpoint = await Checkpoint.ReadAsync(connection, transaction);
        var writer = new ReadModelWriter(database, transaction);
        var ledger = new LedgerRows();
        StoredEvent? last = null;
        UnreadableEventException? obstacle = null;
        var (count, atEnd) = (0, false);
        while (count < BatchSize && !atEnd && obstacle is null)
        {
            var page = await store.ReadAllAsync(last?.Position ?? checkpoint!.Position, PageSize, cancellationToken);
            (var events, obstacle) = Decode(page);
            await ApplyAsync(writer, ledger, events);
            (last, count, atEnd) = (events.Count > 0 ? events[^1].Stored : last, count + events.Count, page.Count < PageSize);
        }

        if (last is not null)
        {
            await ledger.WriteSumsAsync(writer);
            await Checkpoint.WriteAsync(writer, last);
            await transaction.CommitAsync(cancellationToken);
        }

        Progress.Report(last?.Position ?? checkpoint!.Position);
        return obstacle is null ? !atEnd : throw obstacle;
    }

    // What comes before an event that cannot be read is projected all the same.
    private static (List<(StoredEvent Stored, IEvent Happened)> Events, UnreadableEventException? Obstacle) Decode(IReadOnlyList<StoredEvent> page)
    {
        var events = new List<(StoredEvent, IEvent)>(page.Count);
        try
        {
            foreach (var stored in page)
            {
                events.Add((stored, EventCodec.Decode(stored)));
            }

            return (events, null);
        }
        catch (UnreadableEventException e)
        {
            return (events, e);
        }
    }

    private static async Task ApplyAsync(ReadModelWriter writer, LedgerRows ledger, List<(StoredEvent Stored, IEvent Happened)> events)
    {
        foreach (var (stored, happened) in events)
        {
            switch (happened)
            {
                case CostPosted posted:
                    ledger.Add(stored, posted);
                    break;
                case CostReversed reversed:
                    ledger.Add(stored, reversed);
                    break;
                case SharesTruedUp truedUp:
                    ledger.Add(stored, truedUp);
                    break;
                case SettlementClosed closed:
                    ledger.Add(stored, closed, await PartnershipProjection.TransfersAsync(writer, stored.Stream.Value, closed.Settlement));
                    break;
                case IPartnershipEvent partnership:
                    await PartnershipProjection.ApplyAsync(writer, stored.Stream.Value, partnership);
                    break;
                case IActorEvent actor:
                    await ActorProjection.ApplyAsync(writer, stored.Stream.Value, actor);
                    break;
                case INetworkEvent network:
                    await NetworkProjection.ApplyAsync(writer, stored.Stream.Value, network);
                    break;
            }
        }

        await ledger.WriteEntriesAsync(writer);
    }
}
