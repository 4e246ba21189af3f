using System.Threading.Channels;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Postgres;

/// <summary>
/// Lets the calls that wait at the same time share one trip to the server: whatever arrives during a trip goes with the next one together,
/// in the order it was called.
/// </summary>
/// <typeparam name="TAsk">What is asked for.</typeparam>
/// <typeparam name="TAnswer">What is answered.</typeparam>
internal sealed class Grouping<TAsk, TAnswer> : IAsyncDisposable
{
    private const long MaxBytes = 4 * 1024 * 1024;

    private readonly int most;
    private readonly Func<TAsk, long> bytesOf;
    private readonly Func<IReadOnlyList<Call<TAsk, TAnswer>>, Task> serve;

    // Bounded: when the server is slower than the callers, they wait here and feel it.
    private readonly Channel<Call<TAsk, TAnswer>> waiting;
    private readonly Task running;

    /// <param name="most">The most calls in a group, and the most that wait.</param>
    /// <param name="bytesOf">Roughly how much a call sends; a group ends when it grows heavy.</param>
    /// <param name="serve">Answers every call of a group; groups are served one after the other.</param>
    public Grouping(int most, Func<TAsk, long> bytesOf, Func<IReadOnlyList<Call<TAsk, TAnswer>>, Task> serve)
    {
        this.most = most;
        this.bytesOf = bytesOf;
        this.serve = serve;
        waiting = Channel.CreateBounded<Call<TAsk, TAnswer>>(new BoundedChannelOptions(most) { SingleReader = true });
        running = RunAsync();
    }

    /// <summary>Asks with the next group. Cancellation is honoured until then.</summary>
    public async Task<TAnswer> AskAsync(TAsk ask, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = new Call<TAsk, TAnswer>(ask, cancellationToken);
        try
        {
            await waiting.Writer.WriteAsync(call, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw new ObjectDisposedException("The event store is closed.", exception);
        }

        return await call.Answer;
    }

    /// <summary>Finishes what waits and takes nothing more.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await running;
    }

    private async Task RunAsync()
    {
        var group = new List<Call<TAsk, TAnswer>>();
        try
        {
            while (await waiting.Reader.WaitToReadAsync())
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
            // Serving answers failures of the server; if it fails itself, nobody is left waiting.
            waiting.Writer.TryComplete();
            TakeInto(group, everything: true);
            group.ForEach(call => call.Fail(new StoreUnavailableException("The event store has stopped.", outcomeUnknown: true)));
        }
    }

    private void TakeInto(List<Call<TAsk, TAnswer>> group, bool everything = false)
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
