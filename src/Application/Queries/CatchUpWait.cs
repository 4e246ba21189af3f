using System.Data.Common;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Queries;

/// <summary>Waits until the read models have caught up, whichever process projects.</summary>
/// <remarks>Members throw <see cref="StoreUnavailableException"/> when log or read models cannot be read.</remarks>
public sealed class CatchUpWait
{
    // Another process may be the one that projects: then only looking tells.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    private readonly ProjectionProgress progress;
    private readonly TimeProvider time;
    private readonly SharedRead<long> head;
    private readonly SharedRead<IReadOnlyList<ModelRow>> reached;
    private IReadOnlyList<ModelRow> known = [];

    /// <summary>Makes one for all reads of a process.</summary>
    /// <param name="store">The log.</param>
    /// <param name="database">Where the read models lie; prepared by <see cref="Projector.PrepareAsync(CancellationToken)"/>.</param>
    /// <param name="progress">Of the projector in this process, so that waiting ends at once when it is the one that projects.</param>
    /// <param name="time">The clock.</param>
    public CatchUpWait(IEventStore store, IReadModelDatabase database, ProjectionProgress progress, TimeProvider time)
    {
        (this.progress, this.time) = (progress, time);
        head = new(async () => await store.ReadCommittedPositionAsync(CancellationToken.None));
        reached = new(() => ReachedAsync(database));
    }

    /// <summary>The position that the log has reached: nothing that was acknowledged before the call lies beyond it.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => head.ReadAsync(cancellationToken);

    /// <summary>Waits until all read models have reached a position.</summary>
    /// <param name="position">Such as the log's head, or a receipt's.</param>
    /// <param name="limit">The longest wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was reached in time.</returns>
    public Task<bool> ReachAsync(long position, TimeSpan limit, CancellationToken cancellationToken) =>
        ReachAsync(progress.Models, position, limit, cancellationToken);

    /// <summary>Waits until some read models have reached a position.</summary>
    /// <param name="models">Which models.</param>
    /// <param name="position">Such as the log's head, or a receipt's.</param>
    /// <param name="limit">The longest wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was reached in time.</returns>
    public async Task<bool> ReachAsync(IReadOnlyList<ReadModel> models, long position, TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var moved = progress.Moved; // Taken before looking, so that a step in between is not missed.
            if (progress.PositionOf(models) >= position || PositionOf(models) >= position || await LookAsync(models, cancellationToken) >= position)
            {
                return true;
            }

            var left = limit - time.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                return false;
            }

            progress.Hurry();
            await moved.WaitAsync(left < LookAgain ? left : LookAgain, time, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task<long> LookAsync(IReadOnlyList<ReadModel> models, CancellationToken cancellationToken)
    {
        Volatile.Write(ref known, await reached.ReadAsync(cancellationToken));
        return PositionOf(models);
    }

    // What another process has projected when it was last looked at; it can only have gone on since.
    private long PositionOf(IReadOnlyList<ReadModel> models)
    {
        var rows = Volatile.Read(ref known);
        return models.Min(model => rows.FirstOrDefault(row => row.Id == model.Id)?.Position ?? 0);
    }

    private static async Task<IReadOnlyList<ModelRow>> ReachedAsync(IReadModelDatabase database)
    {
        try
        {
            await using var connection = await database.OpenForReadingAsync(CancellationToken.None);
            return await ModelRow.ReadAllAsync(connection);
        }
        catch (DbException e)
        {
            throw new StoreUnavailableException("The read models cannot be read: " + e.Message, outcomeUnknown: false, e);
        }
    }
}
