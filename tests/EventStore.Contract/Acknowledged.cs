using System.Collections.Concurrent;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Contract;

/// <summary>The events that a store has said it holds, as their writers know them.</summary>
public sealed class Acknowledged
{
    private readonly ConcurrentBag<(StreamId Stream, string Text, long Position)> events = [];

    public void Add(StreamId stream, string text, AppendOutcome.Appended appended) => events.Add((stream, text, appended.Positions.Single()));

    /// <summary>Each is in the feed, once and at its position; nothing else is; versions have no gaps and hashes chain.</summary>
    public void ShouldBeExactly(IReadOnlyList<StoredEvent> feed, int count)
    {
        events.Count.ShouldBe(count);
        feed.Select(e => (e.Stream, TestStream.TextOf(e), e.Position)).ShouldBe(events.OrderBy(e => e.Position));
        foreach (var stream in feed.GroupBy(e => e.Stream))
        {
            stream.Select(e => e.Version).ShouldBe(Enumerable.Range(1, stream.Count()).Select(i => (long)i));
            ShouldBeChained(stream);
        }
    }

    private static void ShouldBeChained(IEnumerable<StoredEvent> stream)
    {
        var previous = StreamHead.Empty.Hash;
        foreach (var e in stream)
        {
            EventHash.Of(previous.Span, e.Stream, e.Version, e.Type, e.RecordedAt, e.By, e.Data.Span).ShouldBe(e.Hash.ToArray());
            previous = e.Hash;
        }
    }
}
