using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Projections;

/// <summary>
/// Follows the log and keeps the read models: a batch of events and how far each model is in one transaction, so that every event counts
/// exactly once however often the projector is stopped, and even when two of them run.
/// </summary>
/// <remarks>
/// Members throw <see cref="StoreUnavailableException"/> when log or read models cannot be reached: call again later, it goes on where it
/// was. An event that a model cannot take holds up its own entity in that model, see <see cref="HeldUpEntity"/>.
/// </remarks>
public sealed class Projector
{
    // Under load a thousand events together cost little more than a few: the longer projecting takes, the longer the next events gather,
    // so that it has a tenth of a processor and posting has the rest.
    private const int RestsPerWork = 9;
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    // Each transaction writes most pages of the ledger's index again, so events are projected by the thousand; but not held by the thousand.
    private const int LargestBatch = 16_000;

    private readonly IEventStore store;
    private readonly IReadModelDatabase database;
    private readonly IReadOnlyList<IProjection> projections;
    private readonly BatchSize batchSize;
    private readonly ModelPreparation preparation;
    private readonly HeldUpEntities heldUp;

    /// <summary>Makes one; several may run.</summary>
    /// <param name="store">The log.</param>
    /// <param name="database">Where the read models lie.</param>
    public Projector(IEventStore store, IReadModelDatabase database)
        : this(store, database, ProjectionCatalogue.All, LargestBatch)
    {
    }

    internal Projector(IEventStore store, IReadModelDatabase database, IReadOnlyList<IProjection> projections, int largestBatch)
    {
        (this.store, this.database, this.projections) = (store, database, ProjectionCatalogue.Checked(projections));
        Progress = new ProjectionProgress([.. projections.Select(projection => projection.Model)]);
        batchSize = new BatchSize(database, Progress, largestBatch);
        preparation = new ModelPreparation(store, database, projections);
        heldUp = new HeldUpEntities(store, database, projections, Progress);
        Work = "projections-" + NameOf(projections);
    }

    /// <summary>The names of all read models.</summary>
    public static IReadOnlyList<string> ModelNames { get; } = [.. ProjectionCatalogue.All.Select(projection => projection.Model.Name)];

    /// <summary>How far the read models are.</summary>
    public ProjectionProgress Progress { get; }

    /// <summary>The work that one process does for all that have the same versions of the same models; see <see cref="ILeadership"/>.</summary>
    public string Work { get; }

    /// <summary>
    /// Makes the tables when they are missing, of another version or not made from this log. Call it before the first query; the tables may
    /// be empty until <see cref="RunAsync"/> has caught up.
    /// </summary>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task PrepareAsync(CancellationToken cancellationToken) =>
        WithConnectionAsync(connection => PrepareAsync(connection, cancellationToken), cancellationToken);

    /// <summary>Follows the log until it is told to stop.</summary>
    /// <param name="cancellationToken">Ends the work; the read models stay as of the last batch.</param>
    public Task RunAsync(CancellationToken cancellationToken) => WithConnectionAsync(
        async connection =>
        {
            await PrepareAsync(connection, cancellationToken);
            await heldUp.TakeUpAsync(connection, cancellationToken);
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
            await heldUp.TakeUpAsync(connection, cancellationToken);
            await CatchUpAsync(connection, cancellationToken);
        },
        cancellationToken);

    /// <summary>Makes read models again from the whole log, beside those that serve, and puts them in their place when they are as far.</summary>
    /// <param name="models">The names of the models; all when there are none.</param>
    /// <param name="reached">Told now and then up to which position they are made.</param>
    /// <param name="cancellationToken">Ends the work; what serves goes on serving.</param>
    /// <returns>The position they have reached.</returns>
    public async Task<long> RebuildAsync(IReadOnlyCollection<string> models, Action<long> reached, CancellationToken cancellationToken)
    {
        var position = 0L;
        await WithConnectionAsync(
            async connection =>
            {
                var head = await store.ReadLastPositionAsync(cancellationToken);
                await PrepareAsync(connection, cancellationToken);
                List<IProjection> chosen = [.. projections.Where(projection => models.Count == 0 || models.Contains(projection.Model.Name))];
                var rebuild = new ModelRebuild(store, database, chosen, batchSize, Progress);
                await rebuild.BeginAsync(connection, cancellationToken);
                while (await rebuild.ContinueAsync(connection, cancellationToken) is { } made)
                {
                    reached(position = made);
                }

                // What served was behind the log itself when no hub runs.
                for (var isMore = true; isMore && position < head; reached(position = Progress.Position))
                {
                    (isMore, _) = await FollowAsync(connection, isLagging: false, cancellationToken);
                }
            },
            cancellationToken);
        return position;
    }

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
        catch (DbException e)
        {
            throw new StoreUnavailableException("The read models cannot be written: " + e.Message, outcomeUnknown: false, e);
        }
    }

    private async Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Progress.Report((await preparation.PrepareAsync(connection, cancellationToken)).Select(row => (row.Id, row.Position)));

    private async Task CatchUpAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        for (var isDone = false; !isDone;)
        {
            var (isMore, isLagging) = await FollowAsync(connection, isLagging: false, cancellationToken);
            if (isLagging)
            {
                // One that is built beside the others takes turns with them, and leaves posting its time.
                var began = Stopwatch.GetTimestamp();
                await FollowAsync(connection, isLagging: true, cancellationToken);
                await Task.Delay(Stopwatch.GetElapsedTime(began), cancellationToken);
            }

            isDone = !isMore && !isLagging;
        }
    }

    // The models that are furthest go to the end of the log; one that lags behind goes to where they are, and is one of them from then on.
    private Task<(bool IsMore, bool IsLagging)> FollowAsync(DbConnection connection, bool isLagging, CancellationToken cancellationToken) =>
        batchSize.ProjectAsync(connection, async most =>
        {
            await using var transaction = await database.BeginWritingAsync(connection, cancellationToken);
            var rows = ModelRow.Of(await ModelRow.ReadAllAsync(connection, transaction), projections);
            var front = rows.Max(row => row.Position);
            var from = isLagging ? rows.Min(row => row.Position) : front;
            List<ModelRow> group = [.. rows.Where(row => row.Position == from)];
            var followers = projections.Where(projection => group.Exists(row => row.Id == projection.Model.Id));
            var batch = await ProjectionBatch.BeginAsync(database, transaction, followers.Select(projection => (projection, false)));
            await batch.TakeAsync(store, from, isLagging ? front : long.MaxValue, most, cancellationToken);
            await batch.WriteAsync();
            var caughtUp = isLagging ? batch.Last?.Position == front && rows.Exists(row => row.Position == front && row.CaughtUp == 1) : batch.AtEnd;
            if (batch.Last is not null || (caughtUp && group.Exists(row => row.CaughtUp == 0)))
            {
                await ModelRow.AdvanceAsync(transaction, group.Select(row => row.Id), batch.Last, caughtUp);
                await transaction.CommitAsync(cancellationToken);
            }

            Progress.ReportHeldUp(batch.HeldUp);
            Progress.Report(rows.Select(row => (row.Id, group.Contains(row) && batch.Last is { } last ? last.Position : row.Position)));
            return (!batch.AtEnd, group.Count < rows.Count);
        });

    private static string NameOf(IEnumerable<IProjection> projections)
    {
        var models = string.Join(',', projections.Select(projection => projection.Model.Id).Order(StringComparer.Ordinal));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(models));
        return string.Concat(hash.Take(8).Select(number => (char)('a' + (number % 26))));
    }
}
