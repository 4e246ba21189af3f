using System.Data.Common;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Queries;

/// <summary>What an operator should know of the read models, whichever process projects.</summary>
/// <param name="Building">The names of those that have not been at the end of the log yet: what reads them must wait.</param>
/// <param name="HeldUp">Entities that a model holds up.</param>
public sealed record ReadModelStatus(IReadOnlyList<string> Building, IReadOnlyList<HeldUpEntity> HeldUp)
{
    /// <summary>Reads it.</summary>
    /// <param name="database">Where the read models lie.</param>
    /// <param name="models">The models that this version of the hub has.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreUnavailableException">The read models cannot be read.</exception>
    public static async Task<ReadModelStatus> ReadAsync(
        IReadModelDatabase database, IReadOnlyList<ReadModel> models, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenForReadingAsync(cancellationToken);
            var rows = await ModelRow.ReadAllAsync(connection);
            var heldUp = await HeldUpEntity.ReadAllAsync(connection);
            return new ReadModelStatus(
                [.. models.Where(model => !rows.Any(row => row.Id == model.Id && row.CaughtUp == 1)).Select(model => model.Name)],
                [.. heldUp.Where(held => models.Any(model => model.Id == held.Model))]);
        }
        catch (DbException e)
        {
            throw new StoreUnavailableException("The read models cannot be read: " + e.Message, outcomeUnknown: false, e);
        }
    }
}
