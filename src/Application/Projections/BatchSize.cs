using System.Data.Common;

namespace NetworkHub.Application.Projections;

/// <summary>
/// How many events are projected together. What the database refuses of a batch is looked for in smaller and smaller ones; the event that is
/// left holds its entity up.
/// </summary>
internal sealed class BatchSize
{
    private readonly IReadModelDatabase database;
    private readonly ProjectionProgress progress;
    private readonly int largest;
    private int size;

    public BatchSize(IReadModelDatabase database, ProjectionProgress progress, int largest)
    {
        (this.database, this.progress, this.largest) = (database, progress, largest);
        size = largest;
    }

    /// <param name="connection">For writing.</param>
    /// <param name="project">Projects at most so many events in a transaction of its own.</param>
    public async Task<T> ProjectAsync<T>(DbConnection connection, Func<int, Task<T>> project)
    {
        while (true)
        {
            try
            {
                var made = await project(size);
                size = Math.Min(largest, size * 2);
                return made;
            }
            catch (BatchFailedException) when (size > 1)
            {
                size /= 2;
            }
            catch (BatchFailedException e)
            {
                await using var transaction = await database.BeginWritingAsync(connection, CancellationToken.None);
                await e.ToHeldUp().PutAsync(transaction);
                await transaction.CommitAsync(CancellationToken.None);
                progress.ReportHeldUp([.. progress.HeldUp, e.ToHeldUp()]);
            }
        }
    }
}
