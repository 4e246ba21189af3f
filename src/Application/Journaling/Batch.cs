using NetworkHub.Application.Hub;
using NetworkHub.Application.Events;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Journaling;

/// <summary>
/// Decisions taken together and appended together. They stand on a state that may itself still be on its way to disk, so their answers
/// wait until everything before them is durable.
/// </summary>
/// <typeparam name="TState">The entity's state.</typeparam>
internal sealed class Batch<TState>(StreamId stream, EntityView<TState> before)
    where TState : class
{
    private readonly List<NewEvent> events = [];
    private readonly List<VersionedEvent> decided = [];
    private readonly List<KeyedCommand> commands = [];
    private readonly List<(PendingRequest Request, Func<IReadOnlyList<long>, CommandOutcome> Answer)> answers = [];
    private readonly List<PendingRequest> postponed = [];
    private bool hasReadyAnswers;

    /// <summary>The state the batch began with.</summary>
    public EntityView<TState> Before { get; } = before;

    /// <summary>The state after everything decided so far.</summary>
    public EntityView<TState> After { get; private set; } = before;

    /// <summary>What the batch decided, with versions.</summary>
    public IReadOnlyList<VersionedEvent> Decided => decided;

    /// <summary>The append under way.</summary>
    public Task<AppendOutcome> Append { get; private set; } = Task.FromResult<AppendOutcome>(new AppendOutcome.Appended([]));

    /// <summary>Whether there is anything to append; a batch of refusals and dry runs has nothing, yet stands on what is in flight.</summary>
    public bool IsSubmitted => events.Count > 0 || commands.Count > 0;

    /// <summary>Whether every answer waits for the append, and so stands only if the log is where the batch began.</summary>
    public bool IsAppendedWhole => IsSubmitted && !hasReadyAnswers;

    /// <summary>The requests that get their answer from this batch, in order.</summary>
    public IEnumerable<PendingRequest> Answered => answers.Select(answer => answer.Request);

    /// <summary>The requests that must wait for an earlier one of the same key.</summary>
    public IReadOnlyList<PendingRequest> Postponed => postponed;

    public bool HasKey(IdempotencyKey key) => commands.Exists(command => command.Key == key);

    public void Postpone(PendingRequest request) => postponed.Add(request);

    public void Answer(PendingRequest request, CommandOutcome outcome)
    {
        hasReadyAnswers = true;
        answers.Add((request, _ => outcome));
    }

    /// <summary>Takes a decision into the batch.</summary>
    public void Accept(PendingRequest request, Decision decision, IdempotencyKey? key, EntityKind<TState> kind, long now)
    {
        var first = events.Count;
        var firstVersion = After.Head.Version + 1;
        foreach (var @event in decision.Events)
        {
            Add(@event, request.Command!.Caller.Principal, kind, now);
        }

        var head = After.Head;
        var mine = decided.GetRange(first, events.Count - first);
        if (key is { } known)
        {
            commands.Add(new KeyedCommand(known, request.Command!.Key!.RequestHash, firstVersion, head.Version));
        }

        answers.Add((request, positions => new CommandOutcome.Accepted(
            new Receipt(stream, head.Version, mine.Count > 0 ? positions[first + mine.Count - 1] : 0, head.Hash), mine, decision.Warnings)));
    }

    public void Submit(IEventStore store)
    {
        if (IsSubmitted)
        {
            HubMeter.Appends(events.Count);
            Append = store.AppendAsync(new StreamAppend(stream, Before.Head, events, commands), CancellationToken.None);
        }
    }

    public void AnswerAll(IReadOnlyList<long> positions)
    {
        if (positions.Count > 0)
        {
            HubMeter.Reached(positions[^1]);
        }

        foreach (var (request, answer) in answers)
        {
            request.Answer(answer(positions));
        }
    }

    private void Add(IEvent @event, string by, EntityKind<TState> kind, long now)
    {
        var (name, data) = EventCodec.Encode(@event);
        var version = After.Head.Version + 1;
        var hash = EventHash.Of(After.Head.Hash.Span, stream, version, name, now, by, data.Span);
        events.Add(new NewEvent(name, data, now, by, hash));
        decided.Add(new VersionedEvent(version, @event));
        After = new EntityView<TState>(kind.Evolve(After.State, @event), new StreamHead(version, hash));
    }
}
