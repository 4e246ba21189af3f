using System.Data.Common;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Projections;

/// <summary>Makes the tables of read models that are missing, of another version or not made from this log, and drops forgotten ones.</summary>
internal sealed class ModelPreparation(IEventStore store, IReadModelDatabase database, IReadOnlyList<IProjection> projections)
{
    // What another version keeps is dropped when it has fallen so far behind that no process can be keeping it.
    private const long FarBehind = 10_000;

    /// <returns>How far each model is.</returns>
    public async Task<IReadOnlyList<ModelRow>> PrepareAsync(DbConnection connection, CancellationToken cancellationToken)
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
        return mine;

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
}
