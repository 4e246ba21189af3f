using System.Data.Common;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Projections;

/// <summary>Makes chosen read models again beside those that serve, batch by batch, and exchanges each when it is as far.</summary>
internal sealed class ModelRebuild(
    IEventStore store, IReadModelDatabase database, List<IProjection> chosen, BatchSize batchSize, ProjectionProgress progress)
{
    public async Task BeginAsync(DbConnection connection, CancellationToken cancellationToken)
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

    /// <returns>
    /// The position that the models have reached; null when nothing is left to build: it is all in its place, put there by this or by another
    /// process.
    /// </returns>
    public Task<long?> ContinueAsync(DbConnection connection, CancellationToken cancellationToken) =>
        batchSize.ProjectAsync<long?>(connection, async most =>
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
            var serving = ModelRow.Of(rows, group);
            var upTo = serving.Min(row => row.Position);
            var batch = await ProjectionBatch.BeginAsync(database, transaction, group.Select(projection => (projection, true)));
            await batch.TakeAsync(store, from, upTo, most, cancellationToken);
            await batch.WriteAsync();
            await ModelRow.AdvanceAsync(transaction, group.Select(projection => projection.Model.NewId), batch.Last, caughtUp: false);
            await ExchangeNextAsync(transaction, group, serving);
            var heldUp = await HeldUpEntity.ReadAllAsync(connection, transaction);
            await transaction.CommitAsync(cancellationToken);
            progress.ReportHeldUp(heldUp);
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
}
