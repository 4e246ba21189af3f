using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using NetworkHub.Application.Events;
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

    // What another version keeps is dropped when it has fallen so far behind that no process can be keeping it.
    private const long FarBehind = 10_000;

    // Each transaction writes most pages of the ledger's index again, so events are projected by the thousand; but not held by the thousand.
    private const int LargestBatch = 16_000;

    private readonly IEventStore store;
    private readonly IReadModelDatabase database;
    private readonly IReadOnlyList<IProjection> projections;
    private readonly int largestBatch;
    private int batchSize;

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
        this.largestBatch = batchSize = largestBatch;
        Progress = new ProjectionProgress([.. projections.Select(projection => projection.Model)]);
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
            await TakeUpHeldUpAsync(connection, cancellationToken);
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
            await TakeUpHeldUpAsync(connection, cancellationToken);
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
                await BeginRebuildAsync(connection, chosen, cancellationToken);
                while (await RebuildBatchAsync(connection, chosen, cancellationToken) is { } made)
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

    private async Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWritingAsync(connection, cancellationToken);
        var tables = new ModelTables(transaction);
        await tables.ExecuteAsync(ModelRow.Create);
        await tables.ExecuteAsync(HeldUpEntity.Create);
        var rows = await ModelRow.ReadAllAsync(connection, transaction);
        var former = await new FormerTables(transaction).FindAsync();
        var mine = new List<ModelRow>();
        foreach (var projection in projections)
        {
            var row = rows.FirstOrDefault(one => one.Id == projection.Model.Id);
            mine.Add(row is not null && await IsOfThisLogAsync(row, cancellationToken) ? row : await MakeAsync(projection, row));
        }

        await DropForgottenAsync(tables, [.. rows, .. former is null ? [] : new[] { former }], mine.Max(row => row.Position));
        await transaction.CommitAsync(cancellationToken);
        Progress.Report(mine.Select(row => (row.Id, row.Position)));

        async Task<ModelRow> MakeAsync(IProjection projection, ModelRow? row)
        {
            var half = rows.FirstOrDefault(one => one.Id == projection.Model.NewId);
            if (half is not null)
            {
                await tables.DropAsync(half); // What a rebuild has made is of the other log too.
            }

            var empty = await tables.CreateAsync(projection, isNew: false, Math.Max(row?.Build ?? 0, half?.Build ?? 0) + 1);
            return row is null && former is not null && FormerTables.Fits(projection) && await IsOfThisLogAsync(former, cancellationToken)
                ? await new FormerTables(transaction).CopyAsync(projection, former, empty)
                : empty;
        }
    }

    // A version that is no longer used by any process: of a newer hub that was gone back from, or of an older one.
    private async Task DropForgottenAsync(ModelTables tables, IReadOnlyList<ModelRow> rows, long position)
    {
        var ids = projections.SelectMany(projection => new[] { projection.Model.Id, projection.Model.NewId }).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => !ids.Contains(row.Id) && row.Position < position - FarBehind))
        {
            await tables.DropAsync(row);
        }
    }

    // A log that was restored from a backup may be shorter than what was projected, or have gone another way since.
    private async Task<bool> IsOfThisLogAsync(ModelRow row, CancellationToken cancellationToken) =>
        row.Position == 0
        || (await store.ReadAllAsync(row.Position - 1, 1, cancellationToken) is [var last]
            && last.Position == row.Position
            && ModelRow.TextOf(last.Hash) == row.Hash);

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
        HalvingAsync(connection, async () =>
        {
            await using var transaction = await database.BeginWritingAsync(connection, cancellationToken);
            var rows = Of(await ModelRow.ReadAllAsync(connection, transaction), projections);
            var front = rows.Max(row => row.Position);
            var from = isLagging ? rows.Min(row => row.Position) : front;
            List<ModelRow> group = [.. rows.Where(row => row.Position == from)];
            var followers = projections.Where(projection => group.Exists(row => row.Id == projection.Model.Id));
            var batch = await ProjectionBatch.BeginAsync(database, transaction, followers.Select(projection => (projection, false)));
            await batch.TakeAsync(store, from, isLagging ? front : long.MaxValue, batchSize, cancellationToken);
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

    private static List<ModelRow> Of(IReadOnlyList<ModelRow> rows, IReadOnlyList<IProjection> projections)
    {
        List<ModelRow> mine = [.. projections.Select(projection => rows.FirstOrDefault(row => row.Id == projection.Model.Id)).OfType<ModelRow>()];
        return mine.Count == projections.Count ? mine
            : throw new StoreUnavailableException("The tables of a read model are gone; they are made again.", outcomeUnknown: false);
    }

    // What the database refuses of a batch is looked for in smaller and smaller ones; the event that is left holds its entity up.
    private async Task<T> HalvingAsync<T>(DbConnection connection, Func<Task<T>> projectBatch)
    {
        while (true)
        {
            try
            {
                var made = await projectBatch();
                batchSize = Math.Min(largestBatch, batchSize * 2);
                return made;
            }
            catch (BatchFailedException) when (batchSize > 1)
            {
                batchSize /= 2;
            }
            catch (BatchFailedException e)
            {
                await using var transaction = await database.BeginWritingAsync(connection, CancellationToken.None);
                await e.ToHeldUp().PutAsync(transaction);
                await transaction.CommitAsync(CancellationToken.None);
                Progress.ReportHeldUp([.. Progress.HeldUp, e.ToHeldUp()]);
            }
        }
    }

    // This version of the hub may take what stopped the one before.
    private async Task TakeUpHeldUpAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var taken = false;
        foreach (var held in await HeldUpEntity.ReadAllAsync(connection))
        {
            if (projections.FirstOrDefault(projection => projection.Model.Id == held.Model) is { } projection
                && await IsReadableAsync(held, cancellationToken))
            {
                taken |= await TakeUpAsync(connection, projection, held, cancellationToken);
            }
        }

        if (taken)
        {
            Progress.ReportHeldUp(await HeldUpEntity.ReadAllAsync(connection));
        }
    }

    private async Task<bool> IsReadableAsync(HeldUpEntity held, CancellationToken cancellationToken)
    {
        try
        {
            var found = await store.ReadAllAsync(held.Position - 1, 1, cancellationToken);
            _ = EventCodec.Decode(found[0]);
            return true;
        }
        catch (UnreadableEventException)
        {
            return false;
        }
    }

    private async Task<bool> TakeUpAsync(DbConnection connection, IProjection projection, HeldUpEntity held, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWritingAsync(connection, cancellationToken);
        var row = Of(await ModelRow.ReadAllAsync(connection, transaction), [projection])[0];
        await held.DeleteAsync(transaction);
        var tables = new ModelTables(transaction);
        await tables.ForgetAsync(projection, held.Entity);
        var batch = await ProjectionBatch.BeginAsync(database, transaction, [(projection, false)]);
        try
        {
            await foreach (var stored in store.ReadStreamAsync(new StreamId(held.Entity), 1, cancellationToken))
            {
                if (stored.Position <= row.Position)
                {
                    await batch.TakeAsync(stored);
                }
            }

            await batch.WriteAsync();
        }
        catch (BatchFailedException)
        {
            return false; // Rolled back: its rows stay as they were.
        }

        if (batch.HasHeldUp)
        {
            return false;
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task BeginRebuildAsync(DbConnection connection, List<IProjection> chosen, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWritingAsync(connection, cancellationToken);
        var rows = await ModelRow.ReadAllAsync(connection, transaction);
        foreach (var projection in chosen)
        {
            var builds = rows.Where(row => row.Id == projection.Model.Id || row.Id == projection.Model.NewId).Select(row => row.Build);
            await new ModelTables(transaction).CreateAsync(projection, isNew: true, builds.Max() + 1);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    // Null when nothing is left to build: it is all in its place, put there by this or by another process.
    private Task<long?> RebuildBatchAsync(DbConnection connection, List<IProjection> chosen, CancellationToken cancellationToken) =>
        HalvingAsync<long?>(connection, async () =>
        {
            await using var transaction = await database.BeginWritingAsync(connection, cancellationToken);
            var rows = await ModelRow.ReadAllAsync(connection, transaction);
            List<ModelRow> building = [.. rows.Where(row => chosen.Exists(projection => row.Id == projection.Model.NewId))];
            if (building.Count == 0)
            {
                return null;
            }

            var from = building.Min(row => row.Position);
            List<IProjection> group =
                [.. chosen.Where(projection => building.Exists(row => row.Id == projection.Model.NewId && row.Position == from))];
            var serving = Of(rows, group);
            var upTo = serving.Min(row => row.Position);
            var batch = await ProjectionBatch.BeginAsync(database, transaction, group.Select(projection => (projection, true)));
            await batch.TakeAsync(store, from, upTo, batchSize, cancellationToken);
            await batch.WriteAsync();
            await ModelRow.AdvanceAsync(transaction, group.Select(projection => projection.Model.NewId), batch.Last, caughtUp: false);
            await ExchangeNextAsync(transaction, group, serving);
            var heldUp = await HeldUpEntity.ReadAllAsync(connection, transaction);
            await transaction.CommitAsync(cancellationToken);
            Progress.ReportHeldUp(heldUp);
            return batch.Last?.Position ?? from;
        });

    // One in a transaction: readers of several models must not wait for each other's.
    private static async Task ExchangeNextAsync(DbTransaction transaction, List<IProjection> group, List<ModelRow> serving)
    {
        var rows = await ModelRow.ReadAllAsync(transaction.Connection!, transaction);
        foreach (var (projection, old) in group.Zip(serving))
        {
            var built = rows.First(row => row.Id == projection.Model.NewId);
            if (built.Position == old.Position)
            {
                await new ModelTables(transaction).ExchangeAsync(projection, built);
                return;
            }
        }
    }

    private static string NameOf(IEnumerable<IProjection> projections)
    {
        var models = string.Join(',', projections.Select(projection => projection.Model.Id).Order(StringComparer.Ordinal));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(models));
        return string.Concat(hash.Take(8).Select(number => (char)('a' + (number % 26))));
    }
}
