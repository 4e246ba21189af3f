using NetworkHub.Application.Store;

namespace NetworkHub.Application.Hub;

/// <summary>
/// One turn at a time: takes what waits, decides it on the newest state, and sends it to the store as one append while the next turn is
/// decided already. Nothing is answered before it is durable; an append that fails takes every decision that stood on it back.
/// </summary>
/// <typeparam name="TState">The entity's state.</typeparam>
public sealed class EntityRunner<TState> : IEntityRunner
    where TState : class
{
    private readonly RunnerOptions options;
    private readonly Mailbox mailbox;
    private readonly EntityMemory<TState> memory;
    private readonly TurnDecider<TState> decider;
    private readonly TurnSettler<TState> settler;
    private readonly Queue<Turn<TState>> inFlight = new();
    private List<PendingRequest> deciding = [];

    /// <summary>Makes the runner of an entity; reads nothing yet.</summary>
    /// <param name="kind">The entity's kind.</param>
    /// <param name="stream">Its stream.</param>
    /// <param name="store">The log.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">The clock.</param>
    public EntityRunner(EntityKind<TState> kind, StreamId stream, IEventStore store, RunnerOptions options, TimeProvider time)
    {
        this.options = options;
        mailbox = new Mailbox(options.MostWaiting);
        memory = new EntityMemory<TState>(kind, stream, store);
        decider = new TurnDecider<TState>(kind, stream, store, memory, time);
        settler = new TurnSettler<TState>(stream, store, memory, mailbox, inFlight, options);
    }

    /// <inheritdoc/>
    public bool IsIdle => mailbox.IsIdle;

    /// <inheritdoc/>
    public bool IsBlank => memory.Durable.Head.Version == 0;

    /// <inheritdoc/>
    public Task<CommandOutcome> ExecuteAsync(CommandRequest request) =>
        HubMeter.Activities.HasListeners() ? TraceAsync(request) : AnswerAsync(request);

    /// <inheritdoc/>
    public async Task<EntityView<T>?> ReadAsync<T>()
        where T : class
    {
        var pending = PendingRequest.ToRead();
        if (!Enqueue(pending))
        {
            throw new HubOverloadedException();
        }

        return await pending.Read is EntityView<T> { Head.Version: > 0 } view ? view : null;
    }

    /// <inheritdoc/>
    public Task KeepSnapshotAsync() => memory.KeepSnapshotAsync(options.SnapshotAtRestAfter);

    private async Task<CommandOutcome> TraceAsync(CommandRequest request)
    {
        using var span = HubMeter.Activities.StartActivity(request.Command.GetType().Name);
        var outcome = await AnswerAsync(request);
        span?.SetTag("networkhub.stream", request.Stream.Value).SetTag("networkhub.outcome", outcome.GetType().Name);
        return outcome;
    }

    private Task<CommandOutcome> AnswerAsync(CommandRequest request)
    {
        var pending = PendingRequest.ToExecute(request);
        return Enqueue(pending) ? pending.Outcome : Task.FromResult<CommandOutcome>(new CommandOutcome.Overloaded());
    }

    private bool Enqueue(PendingRequest pending)
    {
        var added = mailbox.TryAdd(pending, out var startPump);
        if (startPump)
        {
            _ = RunPumpAsync();
        }

        return added;
    }

    // A defect in a decider or a codec must not leave the entity dead: whoever waits hears of it, and the next request begins from the log.
    private async Task RunPumpAsync()
    {
        var pump = PumpAsync();
        await pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (pump.Exception is { InnerException: { } defect })
        {
            var unanswered = deciding.Concat(inFlight.SelectMany(turn => turn.Answered.Concat(turn.Postponed))).ToList();
            deciding = [];
            inFlight.Clear();
            memory.Forget();
            foreach (var request in unanswered.Concat(mailbox.Abandon()))
            {
                request.Fail(defect);
            }
        }
    }

    private async Task PumpAsync()
    {
        while (true)
        {
            if (inFlight.TryPeek(out var oldest) && oldest.Append.IsCompleted)
            {
                await settler.SettleOldestAsync();
            }
            else if (inFlight.Count < options.AppendsInFlight && mailbox.Take(options.MostPerTurn) is { Count: > 0 } requests)
            {
                await DecideAsync(requests);
            }
            else if (oldest is not null)
            {
                await Task.WhenAny(oldest.Append, inFlight.Count < options.AppendsInFlight ? mailbox.Arrival : oldest.Append);
            }
            else if (mailbox.TryStop())
            {
                return;
            }
        }
    }

    private async Task DecideAsync(List<PendingRequest> requests)
    {
        deciding = requests;
        await DecideTogetherAsync(requests);
        deciding = [];
    }

    private async Task DecideTogetherAsync(List<PendingRequest> requests)
    {
        // A reader must see all that was acknowledged, by whichever process: it is answered at a moment with nothing in flight, straight
        // after the head was checked.
        while (inFlight.Count > 0 && requests.Exists(request => request.Command is null))
        {
            await settler.SettleOldestAsync();
        }

        var decision = decider.DecideAsync(requests, inFlight).AsTask();
        await ((Task)decision).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (decision.Exception?.InnerException is not { } failure)
        {
            inFlight.Enqueue(await decision);
        }
        else if (requests.Count > 1 && failure is not StoreUnavailableException)
        {
            // A defect that one request brings to light must not fail its neighbours.
            foreach (var request in requests)
            {
                await DecideTogetherAsync([request]);
            }
        }
        else
        {
            requests.ForEach(request => request.GiveUp(failure));
        }
    }
}
