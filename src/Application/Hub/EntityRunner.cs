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
    private readonly IEventStore store;
    private readonly RunnerOptions options;
    private readonly Mailbox mailbox;
    private readonly EntityMemory<TState> memory;
    private readonly TurnDecider<TState> decider;
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
        this.store = store;
        this.options = options;
        mailbox = new Mailbox(options.MostWaiting);
        memory = new EntityMemory<TState>(kind, stream, store, options.SnapshotEvery);
        decider = new TurnDecider<TState>(kind, stream, store, memory, time);
    }

    /// <inheritdoc/>
    public bool IsIdle => mailbox.IsIdle;

    /// <inheritdoc/>
    public Task<CommandOutcome> ExecuteAsync(CommandRequest request)
    {
        var pending = PendingRequest.ToExecute(request);
        return Enqueue(pending) ? pending.Outcome : Task.FromResult<CommandOutcome>(new CommandOutcome.Overloaded());
    }

    /// <inheritdoc/>
    public async Task<EntityView<T>?> ReadAsync<T>()
        where T : class
    {
        var pending = PendingRequest.ToRead();
        if (!Enqueue(pending))
        {
            throw new HubOverloadedException();
        }

        await pending.Read;
        return memory.Durable is EntityView<T> { Head.Version: > 0 } view ? view : null;
    }

    /// <inheritdoc/>
    public Task KeepSnapshotAsync() => memory.KeepSnapshotAsync();

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
            var unanswered = deciding.Concat(inFlight.SelectMany(turn => turn.Requests)).ToList();
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
        // The caller that happens to start the pump should not run everybody's turns.
        await Task.Yield();
        while (true)
        {
            if (inFlight.TryPeek(out var oldest) && oldest.Append.IsCompleted)
            {
                await SettleOldestAsync();
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
        try
        {
            // A reader must see all that was acknowledged, by whichever process: it is answered at a moment with nothing in flight,
            // straight after the head was checked.
            if (requests.Exists(request => request.Command is null))
            {
                while (inFlight.Count > 0)
                {
                    await SettleOldestAsync();
                }
            }

            inFlight.Enqueue(await decider.DecideAsync(requests, inFlight));
        }
        catch (StoreUnavailableException e)
        {
            foreach (var request in requests)
            {
                Unavailable(request, e);
            }
        }
        catch (Events.UnreadableEventException e)
        {
            requests.ForEach(request => request.Fail(e));
        }

        deciding = [];
    }

    private async Task SettleOldestAsync()
    {
        var turn = inFlight.Dequeue();
        try
        {
            await SettleAsync(turn, await turn.Append);
        }
        catch (StoreUnavailableException e) when (e.OutcomeUnknown)
        {
            await ReconcileAsync(turn, e);
        }
        catch (StoreUnavailableException e)
        {
            await TakeBackAsync(turn, retryFirst: false, e);
        }
    }

    private async Task SettleAsync(Turn<TState> turn, AppendOutcome outcome)
    {
        if (outcome is AppendOutcome.Appended appended)
        {
            memory.Advance(turn.After);
            turn.AnswerAll(appended.Positions);
            mailbox.PutBack(turn.Postponed);
            await KeepSnapshotQuietlyAsync();
        }
        else
        {
            await TakeBackAsync(turn, retryFirst: true, null);
        }
    }

    // The commit may have gone through. The stream tells: our own events are known by their hash.
    private async Task ReconcileAsync(Turn<TState> turn, StoreUnavailableException reason)
    {
        try
        {
            var positions = new List<long>();
            await foreach (var stored in store.ReadStreamAsync(decider.Stream, turn.Before.Head.Version + 1, CancellationToken.None))
            {
                if (positions.Count == 0 && !stored.Hash.Span.SequenceEqual(turn.FirstHash.Span))
                {
                    break;
                }

                positions.Add(stored.Position);
                if (positions.Count == turn.EventCount)
                {
                    await SettleAsync(turn, new AppendOutcome.Appended(positions));
                    return;
                }
            }

            await TakeBackAsync(turn, retryFirst: turn.EventCount > 0, reason);
        }
        catch (StoreUnavailableException)
        {
            await TakeBackAsync(turn, retryFirst: false, reason);
        }
    }

    /// <summary>Undoes a turn and all that stood on it; its own requests are decided anew or given up, the followers are decided anew.</summary>
    private async Task TakeBackAsync(Turn<TState> turn, bool retryFirst, StoreUnavailableException? reason)
    {
        var again = new List<PendingRequest>();
        foreach (var request in turn.Requests)
        {
            if (retryFirst && ++request.Attempts < options.MostAttempts)
            {
                again.Add(request);
            }
            else
            {
                Unavailable(request, reason);
            }
        }

        // The followers were appended on a head that never came to be, so they cannot succeed; waiting for their outcome keeps order.
        while (inFlight.TryDequeue(out var follower))
        {
            await ((Task)follower.Append).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            again.AddRange(follower.Requests);
        }

        mailbox.PutBack(again);
    }

    private static void Unavailable(PendingRequest request, StoreUnavailableException? reason)
    {
        if (request.Command is null)
        {
            request.Fail(reason ?? new StoreUnavailableException("Too many conflicts.", outcomeUnknown: false));
        }
        else
        {
            request.Answer(new CommandOutcome.Unavailable());
        }
    }

    // A snapshot only saves time: failing to keep one must not fail a command that is durable.
    private async Task KeepSnapshotQuietlyAsync()
    {
        try
        {
            await memory.KeepSnapshotAsync();
        }
        catch (StoreUnavailableException)
        {
            return;
        }
    }
}
