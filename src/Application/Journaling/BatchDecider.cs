using NetworkHub.Application.Hub;
using System.Collections.ObjectModel;
using NetworkHub.Application.Access;
using NetworkHub.Application.Events;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Journaling;

/// <summary>Decides what waits for an entity: checks the head, known keys and access, asks the decider, and sends the append off.</summary>
/// <typeparam name="TState">The entity's state.</typeparam>
internal sealed class BatchDecider<TState>(
    EntityKind<TState> kind, StreamId stream, IEventStore store, EntityMemory<TState> memory, TimeProvider time)
    where TState : class
{
    private static readonly IReadOnlyDictionary<IdempotencyKey, KnownCommand> NoneKnown = ReadOnlyDictionary<IdempotencyKey, KnownCommand>.Empty;

    /// <summary>Decides the requests on top of what is in flight.</summary>
    /// <param name="requests">What waits.</param>
    /// <param name="inFlight">The batches on their way to disk, oldest first.</param>
    public async ValueTask<Batch<TState>> DecideAsync(List<PendingRequest> requests, Queue<Batch<TState>> inFlight)
    {
        // An append checks the head and the keys itself. So commands that all lead to one need no look at the log first; every other
        // answer, a refusal too, must stand on what the log says now.
        var batch = memory.IsFresh && requests.TrueForAll(request => request is { Command: not null, Attempts: 0 })
            ? await DecideOnAsync(NoneKnown, requests, inFlight)
            : null;
        if (batch is not { IsAppendedWhole: true })
        {
            batch = await DecideOnAsync(await ReadFactsAsync(requests, inFlight.Count == 0), requests, inFlight);
        }

        batch.Submit(store);
        return batch;
    }

    private async ValueTask<Batch<TState>> DecideOnAsync(
        IReadOnlyDictionary<IdempotencyKey, KnownCommand> known, List<PendingRequest> requests, Queue<Batch<TState>> inFlight)
    {
        var batch = new Batch<TState>(stream, inFlight.Count == 0 ? memory.Durable : inFlight.Last().After);
        foreach (var request in requests)
        {
            if (request.Command is null)
            {
                request.AnswerRead(memory.Durable);
            }
            else if (KeyOf(request) is { } key && (batch.HasKey(key) || inFlight.Any(earlier => earlier.HasKey(key))))
            {
                batch.Postpone(request);
            }
            else if (KeyOf(request) is { } used && known.TryGetValue(used, out var command))
            {
                batch.Answer(request, await ReplayAsync(command, request.Command));
            }
            else
            {
                await DecideAsync(batch, request, inFlight);
            }
        }

        return batch;
    }

    private static IdempotencyKey? KeyOf(PendingRequest request) =>
        request.Command is { Key: { } key, DryRun: false } command ? new IdempotencyKey(command.Caller.Principal, key.Key) : null;

    private async ValueTask<IReadOnlyDictionary<IdempotencyKey, KnownCommand>> ReadFactsAsync(List<PendingRequest> requests, bool nothingInFlight)
    {
        var keys = requests.Select(KeyOf).OfType<IdempotencyKey>().Distinct().ToList();
        if (!nothingInFlight && keys.Count == 0)
        {
            return NoneKnown;
        }

        var facts = await store.ReadStreamInfoAsync(stream, keys, CancellationToken.None);
        if (nothingInFlight)
        {
            await memory.CatchUpAsync(facts.Head);
        }

        return facts.Known.ToDictionary(command => command.Key);
    }

    private async ValueTask DecideAsync(Batch<TState> batch, PendingRequest request, Queue<Batch<TState>> inFlight)
    {
        var command = request.Command!;
        if (Refuse(batch.After, command) is { } rejection)
        {
            batch.Answer(request, new CommandOutcome.Refused(rejection));
            return;
        }

        var now = time.GetUtcNow();
        var past = command.Command is IConcernsPastEvent concerns ? await FindAsync(concerns.PastVersion, batch, inFlight) : null;
        var decision = kind.Decide(batch.After.State, command.Command, new DecisionContext(now, batch.After.Head.Version, past));
        if (decision.Rejection is { } refusal)
        {
            batch.Answer(request, new CommandOutcome.Refused(refusal));
        }
        else if (command.DryRun)
        {
            var events = decision.Events.Select((@event, i) => new VersionedEvent(batch.After.Head.Version + 1 + i, @event)).ToList();
            batch.Answer(request, new CommandOutcome.Accepted(null, events, decision.Warnings));
        }
        else
        {
            batch.Accept(request, decision, KeyOf(request), kind, RecordedTime.Of(now));
        }
    }

    private Rejection? Refuse(EntityView<TState> view, CommandRequest request)
    {
        var exists = view.Head.Version > 0;
        if (request.Command is ICreatingCommand == exists)
        {
            return exists && AccessPolicy.MaySee(request.Caller, stream.Value, view.State) ? new AlreadyExists(stream.Value) : new NotFound(stream.Value);
        }

        return AccessPolicy.Refuse(request.Caller, stream.Value, view.State, request.Command)
            ?? (request.ExpectedVersion is { } expected && expected != view.Head.Version ? new VersionMismatch(view.Head.Version) : null);
    }

    private async ValueTask<IEvent?> FindAsync(long version, Batch<TState> batch, Queue<Batch<TState>> inFlight)
    {
        if (version > memory.Durable.Head.Version)
        {
            return inFlight.Append(batch).SelectMany(earlier => earlier.Decided).FirstOrDefault(decided => decided.Version == version)?.Event;
        }

        return version < 1 ? null : (await ReadAsync(stream, version, version))[0].Event;
    }

    private async ValueTask<CommandOutcome> ReplayAsync(KnownCommand known, CommandRequest request)
    {
        if (!known.RequestHash.Span.SequenceEqual(request.Key!.RequestHash.Span))
        {
            return new CommandOutcome.KeyReused();
        }

        var read = await ReadAsync(known.Stream, Math.Max(1, Math.Min(known.FirstVersion, known.LastVersion)), known.LastVersion);
        var events = read.Where(item => item.Stored.Version >= known.FirstVersion).ToList();
        var last = read.Count > 0 ? read[^1].Stored : null;
        return new CommandOutcome.Accepted(
            new Receipt(known.Stream, known.LastVersion, events.Count > 0 ? last!.Position : 0, last?.Hash ?? StreamHead.Empty.Hash),
            [.. events.Select(item => new VersionedEvent(item.Stored.Version, item.Event))],
            [],
            IsReplay: true);
    }

    private async ValueTask<List<(StoredEvent Stored, IEvent Event)>> ReadAsync(StreamId from, long first, long last)
    {
        var read = new List<(StoredEvent, IEvent)>();
        await foreach (var stored in store.ReadStreamAsync(from, first, CancellationToken.None))
        {
            if (stored.Version > last)
            {
                break;
            }

            read.Add((stored, EventCodec.Decode(stored)));
            if (stored.Version == last)
            {
                break;
            }
        }

        return read;
    }
}
