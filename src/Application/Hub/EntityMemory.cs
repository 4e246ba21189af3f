using System.Text.Json;
using NetworkHub.Application.Events;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Hub;

/// <summary>An entity's durable state in memory: read from snapshot and log, brought up to date when others have written.</summary>
/// <typeparam name="TState">Its state.</typeparam>
internal sealed class EntityMemory<TState>(EntityKind<TState> kind, StreamId stream, IEventStore store)
    where TState : class
{
    // A decision on an old state costs about as much again; a look at the head much less. So others must have been quiet for a while.
    private const int QuietLooks = 50;

    private long snapshotVersion;
    private int looksSinceOthersWrote = QuietLooks;

    /// <summary>The state that everything durable makes.</summary>
    public EntityView<TState> Durable { get; private set; } = new(kind.Initial, StreamHead.Empty);

    /// <summary>
    /// Whether there is a state and, as far as is known, only this process writes to the entity: then what is in memory is most likely the
    /// newest there is.
    /// </summary>
    public bool IsLikelyNewest => Durable.Head.Version > 0 && looksSinceOthersWrote >= QuietLooks;

    /// <summary>Takes over what was appended and confirmed.</summary>
    public void Advance(EntityView<TState> to) => Durable = to;

    /// <summary>Drops what is in memory; the next turn reads the log again.</summary>
    public void Forget()
    {
        Durable = new EntityView<TState>(kind.Initial, StreamHead.Empty);
        snapshotVersion = 0;
    }

    /// <summary>Brings the state to the store's head, from where it stands or from the newest snapshot.</summary>
    public async ValueTask CatchUpAsync(StreamHead head)
    {
        if (IsAt(head))
        {
            looksSinceOthersWrote = Math.Min(looksSinceOthersWrote + 1, QuietLooks);
            return;
        }

        if (Durable.Head.Version > 0)
        {
            looksSinceOthersWrote = 0;
        }
        else
        {
            await LoadSnapshotAsync();
        }

        if (!await ReplayAsync(head))
        {
            // What is in memory, or the snapshot, is not a prefix of the log (a restored backup, say): the log is the truth.
            Forget();
            if (!await ReplayAsync(head))
            {
                throw new UnreadableEventException($"The chain of '{stream}' is broken. Run 'verify' to see where.");
            }
        }
    }

    /// <summary>Keeps a snapshot when enough has happened since the last.</summary>
    /// <param name="leastEvents">How many events are enough.</param>
    public async Task KeepSnapshotAsync(int leastEvents)
    {
        var view = Durable;
        if (view.Head.Version - snapshotVersion < leastEvents)
        {
            return;
        }

        snapshotVersion = view.Head.Version;
        var data = JsonSerializer.SerializeToUtf8Bytes(view.State, HubJson.Options);
        await store.WriteSnapshotAsync(new Snapshot(stream, view.Head.Version, kind.SnapshotFormat, view.Head.Hash, data), CancellationToken.None);
    }

    private bool IsAt(StreamHead head) => Durable.Head.Version == head.Version && Durable.Head.Hash.Span.SequenceEqual(head.Hash.Span);

    private async ValueTask LoadSnapshotAsync()
    {
        if (await store.ReadSnapshotAsync(stream, CancellationToken.None) is { } snapshot && snapshot.Format == kind.SnapshotFormat)
        {
            Take(snapshot);
        }
    }

    private void Take(Snapshot snapshot)
    {
        try
        {
            var state = JsonSerializer.Deserialize<TState>(snapshot.Data.Span, HubJson.Options)!;
            Durable = new EntityView<TState>(state, new StreamHead(snapshot.Version, snapshot.Hash));
            snapshotVersion = snapshot.Version;
        }
        catch (JsonException)
        {
            // Damaged: the log has everything, reading it only takes longer.
            Forget();
        }
    }

    /// <returns>Whether the events after the state continue its chain and end at the head or beyond it.</returns>
    private async ValueTask<bool> ReplayAsync(StreamHead head)
    {
        var (state, at) = Durable;
        if (at.Version > head.Version || (at.Version == head.Version && !IsAt(head)))
        {
            return false;
        }

        await foreach (var stored in store.ReadStreamAsync(stream, at.Version + 1, CancellationToken.None))
        {
            if (stored.Version == at.Version + 1 && stored.Version == Durable.Head.Version + 1 && !Continues(stored, at))
            {
                return false;
            }

            state = kind.Evolve(state, EventCodec.Decode(stored));
            at = new StreamHead(stored.Version, stored.Hash);
        }

        Durable = new EntityView<TState>(state, at);
        return at.Version >= head.Version;
    }

    private static bool Continues(StoredEvent next, StreamHead at) =>
        EventHash.Of(at.Hash.Span, next.Stream, next.Version, next.Type, next.RecordedAt, next.By, next.Data.Span).AsSpan().SequenceEqual(next.Hash.Span);
}
