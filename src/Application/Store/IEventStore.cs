namespace NetworkHub.Application.Store;

/// <summary>
/// The log: what has happened, in order, for ever. Every implementation keeps the same contract, which one test suite states
/// (tests/EventStore.Contract). Members may be called from any thread.
/// </summary>
/// <remarks>
/// Any member throws <see cref="StoreUnavailableException"/> when the database cannot be reached or cannot write; after a failed
/// append nothing of it is half done, but it may have been committed when <see cref="StoreUnavailableException.OutcomeUnknown"/> says so.
/// </remarks>
public interface IEventStore
{
    /// <summary>Reads what a batch needs before it is decided: the head of the stream, and which keys were used before, in one round trip.</summary>
    /// <param name="stream">The entity's stream.</param>
    /// <param name="keys">The idempotency keys of the batch's commands; may be empty.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<StreamInfo> ReadStreamInfoAsync(StreamId stream, IReadOnlyList<IdempotencyKey> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Appends when the stream is at the expected head and none of the keys is known. Appends that wait at the same time, of many
    /// streams and many of one stream, share a commit (group commit) in the order they were called; one that conflicts does not hurt the
    /// others. Completes only when durable.
    /// </summary>
    /// <param name="append">What to append.</param>
    /// <param name="cancellationToken">Honoured only until the append is taken up; then the outcome is awaited.</param>
    Task<AppendOutcome> AppendAsync(StreamAppend append, CancellationToken cancellationToken);

    /// <summary>The events of a stream from a version on, in order. Reads in pages; holds no lock between them.</summary>
    /// <param name="stream">The stream; an unknown one has no events.</param>
    /// <param name="fromVersion">The first version wanted, from 1.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    IAsyncEnumerable<StoredEvent> ReadStreamAsync(StreamId stream, long fromVersion, CancellationToken cancellationToken);

    /// <summary>
    /// The next events in global order. Never skips: a position is returned only when no earlier one can still be committed.
    /// </summary>
    /// <param name="afterPosition">Exclusive; 0 for the beginning.</param>
    /// <param name="limit">The most events to return, at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<StoredEvent>> ReadAllAsync(long afterPosition, int limit, CancellationToken cancellationToken);

    /// <summary>The position of the last event that <see cref="ReadAllAsync"/> would return; 0 when there is none.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<long> ReadLastPositionAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The position of the last event that is committed, every acknowledged one included; 0 when there is none. It may be one that
    /// <see cref="ReadAllAsync"/> does not return yet, because an earlier one can still be committed.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<long> ReadCommittedPositionAsync(CancellationToken cancellationToken);

    /// <summary>Waits until events after the position may be visible, or for a short while (at most about a second); spurious returns are allowed.</summary>
    /// <param name="afterPosition">Exclusive.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task WaitForEventsAsync(long afterPosition, CancellationToken cancellationToken);

    /// <summary>The stored head of every stream that has events, in ordinal order of stream id.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    IAsyncEnumerable<(StreamId Stream, StreamHead Head)> ReadHeadsAsync(CancellationToken cancellationToken);

    /// <summary>The newest snapshot of a stream; null when there is none.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<Snapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancellationToken);

    /// <summary>Keeps a snapshot in place of an older one of the same stream; an older version than the kept one is ignored.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task WriteSnapshotAsync(Snapshot snapshot, CancellationToken cancellationToken);

    /// <summary>The signed heads in order of position.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    IAsyncEnumerable<SignedHead> ReadSignedHeadsAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a signed head; one that is kept already for the same position is left as it is.</summary>
    /// <param name="head">The head.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task WriteSignedHeadAsync(SignedHead head, CancellationToken cancellationToken);
}
