using System.Data.Common;
using NetworkHub.Application.Events;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Projections;

/// <summary>Takes up the entities that are held up when a hub starts: its version may take what stopped the one before.</summary>
internal sealed class HeldUpEntities(
    IEventStore store, IReadModelDatabase database, IReadOnlyList<IProjection> projections, ProjectionProgress progress)
{
    public async Task TakeUpAsync(DbConnection connection, CancellationToken cancellationToken)
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
            progress.ReportHeldUp(await HeldUpEntity.ReadAllAsync(connection));
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
        var row = ModelRow.Of(await ModelRow.ReadAllAsync(connection, transaction), [projection])[0];
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
}
