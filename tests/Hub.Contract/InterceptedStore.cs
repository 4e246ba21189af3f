using NetworkHub.Application.Store;

namespace NetworkHub.Hub.Contract;

/// <summary>A real store whose answers a test can bend, as a failing disk or network would.</summary>
public sealed class InterceptedStore(IEventStore inner) : IEventStore, IAsyncDisposable
{
    /// <summary>Gets an append and the way to carry it out.</summary>
    public Func<StreamAppend, Func<Task<AppendOutcome>>, Task<AppendOutcome>> OnAppend { get; set; } = (_, append) => append();

    /// <summary>Runs before a read of the facts of a turn.</summary>
    public Action OnReadFacts { get; set; } = () => { };

    /// <summary>Runs before a read of a stream.</summary>
    public Action OnReadStream { get; set; } = () => { };

    /// <summary>Gets the snapshot that was found.</summary>
    public Func<Snapshot?, Snapshot?> OnReadSnapshot { get; set; } = snapshot => snapshot;

    public ValueTask<StreamInfo> ReadStreamInfoAsync(StreamId stream, IReadOnlyList<IdempotencyKey> keys, CancellationToken cancellationToken)
    {
        OnReadFacts();
        return inner.ReadStreamInfoAsync(stream, keys, cancellationToken);
    }

    public async Task<AppendOutcome> AppendAsync(StreamAppend append, CancellationToken cancellationToken) =>
        await OnAppend(append, () => inner.AppendAsync(append, cancellationToken));

    public IAsyncEnumerable<StoredEvent> ReadStreamAsync(StreamId stream, long fromVersion, CancellationToken cancellationToken)
    {
        OnReadStream();
        return inner.ReadStreamAsync(stream, fromVersion, cancellationToken);
    }

    public async ValueTask<Snapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancellationToken) =>
        OnReadSnapshot(await inner.ReadSnapshotAsync(stream, cancellationToken));

    public ValueTask<IReadOnlyList<StoredEvent>> ReadAllAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        inner.ReadAllAsync(afterPosition, limit, cancellationToken);

    public ValueTask<long> ReadLastPositionAsync(CancellationToken cancellationToken) => inner.ReadLastPositionAsync(cancellationToken);

    public ValueTask<long> ReadCommittedPositionAsync(CancellationToken cancellationToken) => inner.ReadCommittedPositionAsync(cancellationToken);

    public Task WaitForEventsAsync(long afterPosition, CancellationToken cancellationToken) => inner.WaitForEventsAsync(afterPosition, cancellationToken);

    public IAsyncEnumerable<(StreamId Stream, StreamHead Head)> ReadHeadsAsync(CancellationToken cancellationToken) => inner.ReadHeadsAsync(cancellationToken);

    public Task WriteSnapshotAsync(Snapshot snapshot, CancellationToken cancellationToken) => inner.WriteSnapshotAsync(snapshot, cancellationToken);

    public IAsyncEnumerable<SignedHead> ReadSignedHeadsAsync(CancellationToken cancellationToken) => inner.ReadSignedHeadsAsync(cancellationToken);

    public Task WriteSignedHeadAsync(SignedHead head, CancellationToken cancellationToken) => inner.WriteSignedHeadAsync(head, cancellationToken);

    public ValueTask DisposeAsync() => (inner as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask;
}
