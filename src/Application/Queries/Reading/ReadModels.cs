using System.Data.Common;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>Runs queries on some read models; the one way to them, so that no read goes round the gate.</summary>
internal sealed class ReadModels(IReadModelDatabase database, IReadGate gate, params IReadOnlyList<ReadModel> models)
{
    /// <exception cref="StoreUnavailableException">The read models cannot be read.</exception>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await gate.PassAsync(models, cancellationToken);
        try
        {
            await using var connection = await database.OpenForReadingAsync(cancellationToken);
            return await read(connection);
        }
        catch (DbException e)
        {
            throw new StoreUnavailableException("The read models cannot be read: " + e.Message, outcomeUnknown: false, e);
        }
    }
}
