using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>
/// Lets the writes that wait at the same time share a commit. A sync to disk costs as much as some hundred inserts, so whatever arrives
/// during one goes into the next together.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MaxWrites = 1024;
    private const long MaxBytes = 4 * 1024 * 1024;

    private readonly DatabaseFile file;
    private readonly int checkpointPages;
    private readonly Action committed;

    // Bounded: when the disk is slower than the callers, they wait here and feel it.
    private readonly Channel<PendingWrite> waiting = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(MaxWrites) { SingleReader = true });
    private readonly List<PendingWrite> group = new(MaxWrites);
    private readonly Task running;
    private LogWriter? writer;

    /// <param name="file">The database.</param>
    /// <param name="checkpointPages">See <see cref="LogCheckpoint"/>.</param>
    /// <param name="committed">Called after each commit.</param>
    public GroupCommit(DatabaseFile file, int checkpointPages, Action committed)
    {
        this.file = file;
        this.checkpointPages = checkpointPages;
        this.committed = committed;
        running = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Does the write in the next group and completes when it is durable.</summary>
    public Task<T> WriteAsync<T>(Func<LogWriter, T> apply, long bytes, CancellationToken cancellationToken)
    {
        var write = new PendingWrite<T>(apply, bytes, cancellationToken);
        return waiting.Writer.TryWrite(write) ? write.Outcome : WaitForRoomAsync(write, cancellationToken);
    }

    /// <summary>Finishes what waits and takes nothing more.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await running;
    }

    private async Task<T> WaitForRoomAsync<T>(PendingWrite<T> write, CancellationToken cancellationToken)
    {
        try
        {
            await waiting.Writer.WriteAsync(write, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw Failure.Closed(exception);
        }

        return await write.Outcome;
    }

    private void Run()
    {
        try
        {
            while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult()) // A thread of its own: it may block.
            {
                TakeGroup();
                Commit(group);
            }
        }
        finally
        {
            writer?.Dispose();
            waiting.Writer.TryComplete();
            while (waiting.Reader.TryRead(out var left))
            {
                left.Fail(new StoreUnavailableException("The writer of the event log has stopped.", outcomeUnknown: false));
            }
        }
    }

    private void TakeGroup()
    {
        group.Clear();
        for (var bytes = 0L; bytes < MaxBytes && group.Count < MaxWrites && waiting.Reader.TryRead(out var next);)
        {
            if (next.IsTakenUp())
            {
                group.Add(next);
                bytes += next.Bytes;
            }
        }
    }

    private void Commit(List<PendingWrite> writes)
    {
        var committing = false;
        try
        {
            writer ??= new LogWriter(file, checkpointPages);
            writer.Begin();
            foreach (var write in writes)
            {
                write.Apply(writer);
            }

            committing = true;
            writer.Commit();
        }
        catch (SqliteException exception)
        {
            Abandon();
            if (writes.Count > 1 && Failure.ConcernsOneWrite(exception))
            {
                writes.ForEach(write => Commit([write]));
            }
            else
            {
                writes.ForEach(write => write.Fail(Failure.Of(exception, committing)));
            }

            return;
        }

        committed();
        writes.ForEach(write => write.Complete());
        writer.AfterCommit();
    }

    // Closing the connection rolls back; a new one has no state left from the failure.
    private void Abandon()
    {
        writer?.Dispose();
        writer = null;
    }
}
