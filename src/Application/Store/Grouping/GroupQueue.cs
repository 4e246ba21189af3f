using System.Threading.Channels;

namespace NetworkHub.Application.Store.Grouping;

/// <summary>
/// Lets the calls that wait at the same time share one commit, or one trip to a server: whatever arrives during one goes with the next
/// together, in the order it was called.
/// </summary>
/// <typeparam name="TAsk">What is asked for.</typeparam>
/// <typeparam name="TAnswer">What is answered.</typeparam>
public sealed class GroupQueue<TAsk, TAnswer> : IAsyncDisposable
{
    private const long MaxBytes = 4 * 1024 * 1024;

    private readonly int most;
    private readonly Func<TAsk, long> bytesOf;
    private readonly Func<IReadOnlyList<GroupedCall<TAsk, TAnswer>>, Task> serve;
    private readonly bool blocks;

    // Bounded: when the database is slower than the callers, they wait here and feel it.
    private readonly Channel<GroupedCall<TAsk, TAnswer>> waiting;
    private readonly Task running;

    /// <param name="most">The most calls in a group, and the most that wait.</param>
    /// <param name="bytesOf">Roughly how many bytes a call sends; a group ends when it grows heavy.</param>
    /// <param name="serve">Answers every call of a group; groups are served one after the other.</param>
    /// <param name="blocks">Whether serving blocks its thread, so that the queue needs one of its own.</param>
    public GroupQueue(int most, Func<TAsk, long> bytesOf, Func<IReadOnlyList<GroupedCall<TAsk, TAnswer>>, Task> serve, bool blocks = false)
    {
        (this.most, this.bytesOf, this.serve, this.blocks) = (most, bytesOf, serve, blocks);
        waiting = Channel.CreateBounded<GroupedCall<TAsk, TAnswer>>(new BoundedChannelOptions(most) { SingleReader = true });
        running = blocks
            ? Task.Factory.StartNew(RunAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()
            : RunAsync();
    }

    /// <summary>Asks with the next group.</summary>
    /// <param name="ask">What is asked for.</param>
    /// <param name="cancellationToken">Honoured until the call is in a group; then the answer is awaited.</param>
    /// <exception cref="StoreUnavailableException">
    /// The queue has been disposed of: for callers the same as a database that cannot be reached, so that they have one failure to handle.
    /// </exception>
    public Task<TAnswer> AskAsync(TAsk ask, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<TAnswer>(cancellationToken);
        }

        var call = new GroupedCall<TAsk, TAnswer>(ask, cancellationToken);
        return waiting.Writer.TryWrite(call) ? call.Answer : WaitForRoomAsync(call, cancellationToken);
    }

    /// <summary>Finishes what waits and takes nothing more.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await running;
    }

    private async Task<TAnswer> WaitForRoomAsync(GroupedCall<TAsk, TAnswer> call, CancellationToken cancellationToken)
    {
        try
        {
            await waiting.Writer.WriteAsync(call, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw new StoreUnavailableException("The event store is closed.", outcomeUnknown: false, exception);
        }

        return await call.Answer;
    }

    private async Task RunAsync()
    {
        var group = new List<GroupedCall<TAsk, TAnswer>>();
        try
        {
            while (blocks ? WaitToRead().GetAwaiter().GetResult() : await WaitToRead()) // A thread of its own may block, and must not be left.
            {
                TakeInto(group);
                if (group.Count > 0)
                {
                    await serve(group);
                }
            }
        }
        finally
        {
            // Serving answers failures of the database; if it fails itself, nobody is left waiting.
            waiting.Writer.TryComplete();
            TakeInto(group, everything: true);
            group.ForEach(call => call.Fail(new StoreUnavailableException("The event store has stopped.", outcomeUnknown: true)));
        }

        Task<bool> WaitToRead() => waiting.Reader.WaitToReadAsync().AsTask();
    }

    private void TakeInto(List<GroupedCall<TAsk, TAnswer>> group, bool everything = false)
    {
        if (!everything)
        {
            group.Clear();
        }

        for (var bytes = 0L; (everything || (bytes < MaxBytes && group.Count < most)) && waiting.Reader.TryRead(out var call);)
        {
            if (call.IsTakenUp())
            {
                group.Add(call);
                bytes += bytesOf(call.Ask);
            }
        }
    }
}
