using System.Data.Common;
using NetworkHub.Application.Events;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Projections;

/// <summary>One pass over the next events of the log that feeds several read models, in one transaction.</summary>
internal sealed class ProjectionBatch
{
    private const int PageSize = 500;

    private readonly IReadModelDatabase database;
    private readonly List<Follower> followers;
    private readonly List<HeldUpEntity> heldUp;
    private readonly int knownHeldUp;

    private ProjectionBatch(IReadModelDatabase database, List<Follower> followers, IReadOnlyList<HeldUpEntity> known)
    {
        (this.database, this.followers) = (database, followers);
        heldUp = [.. known];
        knownHeldUp = known.Count;
    }

    /// <summary>The last event taken; null when there was none.</summary>
    public StoredEvent? Last { get; private set; }

    /// <summary>Whether the log had no more events.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>All entities that are held up, in whichever model.</summary>
    public IReadOnlyList<HeldUpEntity> HeldUp => heldUp;

    /// <summary>Whether this batch has held any up.</summary>
    public bool HasHeldUp => heldUp.Count > knownHeldUp;

    /// <param name="database">Where the read models lie.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="projections">The projections, each with whether it writes beside the serving tables.</param>
    public static async Task<ProjectionBatch> BeginAsync(
        IReadModelDatabase database, DbTransaction transaction, IEnumerable<(IProjection Projection, bool IsNew)> projections)
    {
        var known = await HeldUpEntity.ReadAllAsync(transaction.Connection!, transaction);
        var all = projections.Select(one => new Follower(database, transaction, one.Projection, one.IsNew, known));
        return new ProjectionBatch(database, [.. all], known);
    }

    /// <summary>Takes the next events.</summary>
    /// <param name="store">The log.</param>
    /// <param name="after">Exclusive.</param>
    /// <param name="upTo">The last position to take.</param>
    /// <param name="most">The most events.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="BatchFailedException">An event could not be written.</exception>
    public async Task TakeAsync(IEventStore store, long after, long upTo, int most, CancellationToken cancellationToken)
    {
        for (var (count, isDone) = (0, after >= upTo); !isDone && count < most;)
        {
            var page = await store.ReadAllAsync(Last?.Position ?? after, Math.Min(PageSize, most - count), cancellationToken);
            AtEnd = page.Count < Math.Min(PageSize, most - count);
            isDone = AtEnd;
            foreach (var stored in page)
            {
                if (stored.Position > upTo)
                {
                    isDone = true;
                    break;
                }

                await TakeAsync(stored);
                count++;
            }
        }
    }

    /// <summary>Takes an event.</summary>
    public async Task TakeAsync(StoredEvent stored)
    {
        Last = stored;
        var (@event, obstacle) = Decode(stored);
        foreach (var follower in followers)
        {
            if (!follower.Follows(stored.Stream))
            {
                continue;
            }

            var reason = obstacle;
            if (@event is not null)
            {
                try
                {
                    await follower.Run.ApplyAsync(stored, @event);
                }
                catch (ProjectionException e)
                {
                    reason = e.Message;
                }
                catch (Exception e) when (IsOfTheEvent(e))
                {
                    throw new BatchFailedException(follower.Id, stored, e);
                }
            }

            if (reason is not null)
            {
                heldUp.Add(await follower.HoldUpAsync(stored, reason));
            }
        }
    }

    /// <summary>Writes what was gathered.</summary>
    /// <exception cref="BatchFailedException">An event could not be written.</exception>
    public async Task WriteAsync()
    {
        foreach (var follower in followers)
        {
            try
            {
                await follower.Run.WriteAsync();
            }
            catch (Exception e) when (Last is not null && IsOfTheEvent(e))
            {
                throw new BatchFailedException(follower.Id, Last, e);
            }
        }
    }

    private static (IEvent? Event, string? Obstacle) Decode(StoredEvent stored)
    {
        try
        {
            return (EventCodec.Decode(stored), null);
        }
        catch (UnreadableEventException e)
        {
            return (null, e.Message);
        }
    }

    private bool IsOfTheEvent(Exception exception) => exception is OverflowException || (exception is DbException e && database.IsOfTheData(e));

    private sealed class Follower(
        IReadModelDatabase database, DbTransaction transaction, IProjection projection, bool isNew, IEnumerable<HeldUpEntity> known)
    {
        private readonly HashSet<string> heldUp =
            known.Where(one => one.Model == IdOf(projection, isNew)).Select(one => one.Entity).ToHashSet(StringComparer.Ordinal);

        public string Id { get; } = IdOf(projection, isNew);

        public IProjectionRun Run { get; } = projection.Begin(new ReadModelWriter(database, transaction, projection.Model, isNew));

        public bool Follows(StreamId stream) => projection.Follows(stream) && (heldUp.Count == 0 || !heldUp.Contains(stream.Value));

        public async Task<HeldUpEntity> HoldUpAsync(StoredEvent stored, string reason)
        {
            heldUp.Add(stored.Stream.Value);
            var held = new HeldUpEntity { Model = Id, Entity = stored.Stream.Value, Position = stored.Position, Reason = reason };
            await held.PutAsync(transaction);
            return held;
        }

        private static string IdOf(IProjection projection, bool isNew) => isNew ? projection.Model.NewId : projection.Model.Id;
    }
}

/// <summary>The database refused what an event of a batch, or several together, would have written.</summary>
/// <param name="model">The model's id.</param>
/// <param name="stored">The last event taken: the one at fault when the batch had one only.</param>
/// <param name="innerException">What it said.</param>
internal sealed class BatchFailedException(string model, StoredEvent stored, Exception innerException)
    : Exception(innerException.Message, innerException)
{
    public HeldUpEntity ToHeldUp() => new()
    {
        Model = model,
        Entity = stored.Stream.Value,
        Position = stored.Position,
        Reason = $"'{stored.Stream}' version {stored.Version}: {Message}",
    };
}
