using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;
using NetworkHub.Application.Store.Grouping;
using Call = NetworkHub.Application.Store.Grouping.GroupedCall<NetworkHub.EventStore.Sqlite.Writing.PendingWrite, NetworkHub.Application.Store.AppendOutcome?>;

namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>
/// Lets the writes that wait at the same time share a commit. A sync to disk costs as much as some hundred inserts, so whatever arrives
/// during one goes into the next together.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MaxWrites = 1024;

    private readonly DatabaseFile file;
    private readonly int checkpointPages;
    private readonly Action committed;
    private readonly GroupQueue<PendingWrite, AppendOutcome?> queue;
    private LogWriter? writer;

    /// <param name="file">The database.</param>
    /// <param name="checkpointPages">See <see cref="LogCheckpoint"/>.</param>
    /// <param name="committed">Called after each commit.</param>
    public GroupCommit(DatabaseFile file, int checkpointPages, Action committed)
    {
        (this.file, this.checkpointPages, this.committed) = (file, checkpointPages, committed);
        queue = new(MaxWrites, write => write.Bytes, Serve, blocks: true);
    }

    /// <summary>Does the write in the next group and completes when it is durable.</summary>
    public Task<AppendOutcome?> WriteAsync(Func<LogWriter, AppendOutcome?> apply, long bytes, CancellationToken cancellationToken) =>
        queue.AskAsync(new PendingWrite(apply, bytes), cancellationToken);

    /// <summary>Finishes what waits and takes nothing more.</summary>
    public async ValueTask DisposeAsync()
    {
        await queue.DisposeAsync();
        writer?.Dispose();
    }

    private Task Serve(IReadOnlyList<Call> group)
    {
        Commit(group);
        return Task.CompletedTask;
    }

    private void Commit(IReadOnlyList<Call> group)
    {
        var outcomes = new AppendOutcome?[group.Count];
        var committing = false;
        try
        {
            writer ??= new LogWriter(file, checkpointPages);
            writer.Begin();
            for (var i = 0; i < outcomes.Length; i++)
            {
                outcomes[i] = group[i].Ask.Apply(writer);
            }

            committing = true;
            writer.Commit();
        }
        catch (SqliteException exception)
        {
            Abandon();
            if (group.Count > 1 && Failure.ConcernsOneWrite(exception))
            {
                foreach (var call in group)
                {
                    Commit([call]);
                }
            }
            else
            {
                foreach (var call in group)
                {
                    call.Fail(Failure.Of(exception, committing));
                }
            }

            return;
        }

        committed();
        for (var i = 0; i < outcomes.Length; i++)
        {
            group[i].Complete(outcomes[i]);
        }

        writer.AfterCommit();
    }

    // Closing the connection rolls back; a new one has no state left from the failure.
    private void Abandon()
    {
        writer?.Dispose();
        writer = null;
    }
}
