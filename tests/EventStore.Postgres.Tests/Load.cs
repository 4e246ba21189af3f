using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.EventStore.Postgres.Tests;

/// <summary>Streams that are appended to, one event after the other, while something goes wrong.</summary>
internal sealed class Load(IEventStore store, int streams)
{
    private readonly Acknowledged acknowledged = new();
    private int count;
    private int failed;

    /// <summary>How many appends could not be done.</summary>
    public int Failed => failed;

    /// <summary>The appends that wait for an answer.</summary>
    public RequestsUnderWay UnderWay { get; } = new();

    /// <summary>Appends until it is told to stop. What fails is tried again with the next event.</summary>
    public Task RunAsync(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, streams).Select(i => Task.Run(() => AppendAsync(new StreamId($"tst_{TestStream.Number(i)}"), stop), CancellationToken.None)));

    /// <summary>Everything that was acknowledged is in the log once, and nothing else is.</summary>
    public async Task ShouldBeAllThereAsync()
    {
        var feed = new List<StoredEvent>();
        while (await store.ReadAllAsync(feed.Count == 0 ? 0 : feed[^1].Position, 1000, CancellationToken.None) is { Count: > 0 } page)
        {
            feed.AddRange(page);
        }

        count.ShouldBeGreaterThan(streams);
        acknowledged.ShouldBeExactly(feed, count);
    }

    private async Task AppendAsync(StreamId id, CancellationToken stop)
    {
        var head = StreamHead.Empty;
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var stream = new TestStream(id) { Head = head };
            var text = TestStream.Number(i);
            if (await UnderWay.AskAsync(() => AppendAsync(stream.Next(text))) is { } appended)
            {
                acknowledged.Add(id, text, appended);
                Interlocked.Increment(ref count);
                head = stream.Head;
            }
            else
            {
                Interlocked.Increment(ref failed);
            }
        }
    }

    // Null when nothing was appended. A server that is away for longer than the store waits leaves the outcome open: then the log tells.
    private async Task<AppendOutcome.Appended?> AppendAsync(StreamAppend append)
    {
        try
        {
            return (await store.AppendAsync(append, CancellationToken.None)).ShouldBeOfType<AppendOutcome.Appended>();
        }
        catch (StoreUnavailableException exception)
        {
            return exception.OutcomeUnknown ? await FindAsync(append) : null;
        }
    }

    private async Task<AppendOutcome.Appended?> FindAsync(StreamAppend append)
    {
        while (true)
        {
            try
            {
                await foreach (var stored in store.ReadStreamAsync(append.Stream, append.Expected.Version + 1, CancellationToken.None))
                {
                    return new AppendOutcome.Appended([stored.Position]);
                }

                return null;
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
            }
        }
    }
}
