using System.Globalization;
using NetworkHub.Application.Store;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Application.Verification;

/// <summary>Follows the chain of every stream through the log and compares with the stored heads.</summary>
/// <param name="headsBefore">The stored heads before the log was read.</param>
internal sealed class StreamsCheck(IReadOnlyList<(StreamId Stream, StreamHead Head)> headsBefore)
{
    private readonly Dictionary<StreamId, StreamHead> expected = headsBefore.ToDictionary(head => head.Stream, head => head.Head);
    private readonly Dictionary<StreamId, StreamHead> followed = [];

    /// <summary>Takes the log's next event.</summary>
    /// <returns>What is wrong with it; null when it fits.</returns>
    public VerificationResult.Broken? Follow(StoredEvent stored)
    {
        var head = followed.GetValueOrDefault(stored.Stream, StreamHead.Empty);
        if (stored.Version > head.Version + 1)
        {
            return Missing(stored.Stream, head.Version + 1);
        }

        if (stored.Version <= head.Version)
        {
            return Broken(LogError.EventChanged, stored.Stream, stored.Version, "log-event-repeated");
        }

        var hash = EventHash.Of(head.Hash.Span, stored.Stream, stored.Version, stored.Type, stored.RecordedAt, stored.By, stored.Data.Span);
        if (!hash.AsSpan().SequenceEqual(stored.Hash.Span))
        {
            return Broken(LogError.EventChanged, stored.Stream, stored.Version, "log-event-changed");
        }

        followed[stored.Stream] = new StreamHead(stored.Version, stored.Hash);
        return Meet(stored.Stream, followed[stored.Stream]);
    }

    /// <summary>Compares what was followed with the stored heads; to be called at the end of the log.</summary>
    public async Task<VerificationResult.Broken?> CheckHeadsAsync(IEventStore store, CancellationToken cancellationToken) =>
        await FindRestAsync(store, cancellationToken) ?? await CompareWithNowAsync(store, cancellationToken);

    private VerificationResult.Broken? Meet(StreamId stream, StreamHead head)
    {
        if (!expected.TryGetValue(stream, out var stored) || stored.Version != head.Version)
        {
            return null;
        }

        expected.Remove(stream);
        return stored.IsAt(head) ? null : Differs(stream, head.Version);
    }

    // Events that were there before the log was read, but not visible in the feed yet, are found in their stream; others are gone.
    private async Task<VerificationResult.Broken?> FindRestAsync(IEventStore store, CancellationToken cancellationToken)
    {
        foreach (var stream in expected.Keys.OrderBy(stream => stream.Value, StringComparer.Ordinal).ToList())
        {
            var reached = followed.GetValueOrDefault(stream, StreamHead.Empty).Version;
            await foreach (var stored in store.ReadStreamAsync(stream, reached + 1, cancellationToken))
            {
                if (Follow(stored) is { } broken)
                {
                    return broken;
                }
            }

            // Met on the way, unless the stream is longer than its head was.
            if (expected.TryGetValue(stream, out var head))
            {
                reached = followed.GetValueOrDefault(stream, StreamHead.Empty).Version;
                return head.Version > reached ? Missing(stream, reached + 1) : Differs(stream, reached);
            }
        }

        return null;
    }

    private async Task<VerificationResult.Broken?> CompareWithNowAsync(IEventStore store, CancellationToken cancellationToken)
    {
        await foreach (var (stream, head) in store.ReadHeadsAsync(cancellationToken))
        {
            if (followed.Remove(stream, out var reached) && (head.Version < reached.Version || (head.Version == reached.Version && !head.IsAt(reached))))
            {
                return Differs(stream, reached.Version);
            }
        }

        return followed.Count == 0 ? null : Differs(followed.First().Key, followed.First().Value.Version);
    }

    private static VerificationResult.Broken Missing(StreamId stream, long version) =>
        Broken(LogError.EventMissing, stream, version, "log-event-missing");

    private static VerificationResult.Broken Differs(StreamId stream, long version) =>
        Broken(LogError.HeadDiffers, stream, version, "log-head-differs");

    private static VerificationResult.Broken Broken(LogError error, StreamId stream, long version, string code) =>
        new(error, stream, version, Message.Of(
            code, Argument.Text("version", version.ToString(CultureInfo.InvariantCulture)), Argument.Text("stream", stream.Value)));
}
