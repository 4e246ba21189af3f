using NetworkHub.Application.Hub;
using System.Text.Json;
using NetworkHub.Application.Events;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Journaling;

/// <summary>An entity's durable state in memory: read from snapshot and log, brought up to date when others have written.</summary>
/// <typeparam name="TState">Its state.</typeparam>
internal sealed class EntityMemory<TState>(EntityKind<TState> kind, StreamId stream, IEventStore store)
    where TState : class
{
    private long snapshotVersion;
    private Freshness freshness = Freshness.Unread;

    /// <summary>The state that everything durable makes.</summary>
    public EntityView<TState> Durable { get; private set; } = new(kind.Initial, StreamHead.Empty);

    /// <summary>
    /// Whether what is in memory may be decided on unasked, because an append tells when it was not the newest. A refusal, a dry run and a
    /// read are told by nobody: they ask the log first, whatever this says.
    /// </summary>
    public bool IsFresh => freshness is Freshness.Fresh;

    /// <summary>Takes over what was appended and confirmed.</summary>
    public void Advance(EntityView<TState> to)
    {
        Durable = to;
        if (to.Head.Version > 0 && freshness is Freshness.Unread)
        {
            freshness = Freshness.Fresh;
        }
    }

    /// <summary>An append has told that another process writes to the entity: the log is asked before each decision until it has nothing new.</summary>
    public void Overtaken() => freshness = Freshness.Overtaken;

    /// <summary>Drops what is in memory; the next batch reads the log again.</summary>
    public void Forget()
    {
        Durable = new EntityView<TState>(kind.Initial, StreamHead.Empty);
        snapshotVersion = 0;
        freshness = Freshness.Unread;
    }

    /// <summary>Brings the state to the store's head, from where it stands or from the newest snapshot.</summary>
    public async ValueTask CatchUpAsync(StreamHead head)
    {
        if (IsAt(head))
        {
            freshness = head.Version > 0 ? Freshness.Fresh : Freshness.Unread;
            return;
        }

        var isFirstRead = Durable.Head.Version == 0;
        if (isFirstRead)
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

        freshness = isFirstRead ? Freshness.Fresh : Freshness.Overtaken;
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

/// <summary>What is known of how new an entity's memory is.</summary>
internal enum Freshness
{
    /// <summary>Nothing was read yet.</summary>
    Unread,

    /// <summary>The log had nothing newer when it was last asked or appended to.</summary>
    Fresh,

    /// <summary>The log had more than memory when it was last asked or appended to: another process writes to the entity.</summary>
    Overtaken,
}
