using System.Data.Common;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>Runs queries on the read models.</summary>
internal sealed class ReadModels(IReadModelDatabase database)
{
    /// <exception cref="StoreUnavailableException">The read models cannot be read.</exception>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
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
