using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Journaling;

/// <summary>
/// What an entity's activation keeps its commands with: decides what waits on the newest state and sends it to the store as one append,
/// while what comes next is decided already. Nothing is answered before it is durable; an append that fails takes every decision that stood
/// on it back.
/// </summary>
/// <remarks>
/// One thread at a time calls a journal, and what it awaits comes back to the caller's scheduler; whose turn it is, is the host's business.
/// Correctness does not rest on there being one journal per entity: the store's expected head sees to that, and one journal only saves work.
/// </remarks>
/// <typeparam name="TState">The entity's state.</typeparam>
public sealed class Journal<TState>
    where TState : class
{
    private readonly JournalOptions options;
    private readonly PendingRequests pending;
    private readonly EntityMemory<TState> memory;
    private readonly BatchDecider<TState> decider;
    private readonly CommitHandler<TState> commits;
    private readonly Queue<Batch<TState>> inFlight = new();
    private List<PendingRequest> deciding = [];
    private bool isWorking;

    /// <summary>Makes the journal of an entity; reads nothing yet.</summary>
    /// <param name="kind">The entity's kind.</param>
    /// <param name="stream">Its stream.</param>
    /// <param name="store">The log.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">The clock.</param>
    public Journal(EntityKind<TState> kind, StreamId stream, IEventStore store, JournalOptions options, TimeProvider time)
    {
        this.options = options;
        pending = new PendingRequests(options.MaxQueueLength);
        memory = new EntityMemory<TState>(kind, stream, store);
        decider = new BatchDecider<TState>(kind, stream, store, memory, time);
        commits = new CommitHandler<TState>(stream, store, memory, pending, inFlight, options);
    }

    /// <summary>Whether the entity has no events, as far as the journal knows: keeping it in memory saves nothing.</summary>
    public bool IsBlank => memory.Durable.Head.Version == 0;

    /// <summary>See <see cref="INetworkHub.ExecuteAsync"/>. What can be decided on what is in memory is on its way to the store when this returns.</summary>
    /// <param name="request">The command and who asks.</param>
    public Task<CommandOutcome> ExecuteAsync(CommandRequest request) =>
        HubMeter.Activities.HasListeners() ? TraceAsync(request) : AnswerAsync(request);

    /// <summary>The entity as everything acknowledged so far makes it, by whichever process; null when it has no events.</summary>
    /// <exception cref="HubOverloadedException">Too much is waiting for this entity.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public async Task<EntityView<TState>?> ReadAsync()
    {
        var request = PendingRequest.ToRead();
        if (!TryAdd(request))
        {
            throw new HubOverloadedException();
        }

        return await request.Read is EntityView<TState> { Head.Version: > 0 } view ? view : null;
    }

    /// <summary>Keeps a snapshot when enough has happened since the last one; called before the entity leaves memory.</summary>
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
        var waits = PendingRequest.ToExecute(request);
        return TryAdd(waits) ? waits.Outcome : Task.FromResult<CommandOutcome>(new CommandOutcome.Overloaded());
    }

    private bool TryAdd(PendingRequest request)
    {
        var added = pending.TryAdd(request);
        Work();
        return added;
    }

    private void Work()
    {
        if (!isWorking)
        {
            isWorking = true;
            _ = WorkUntilNothingIsDueAsync();
        }
    }

    // A defect in a decider or a codec must not leave the entity dead: everybody who waits hears of it, and the next request begins from the log.
    private async Task WorkUntilNothingIsDueAsync()
    {
        var work = DoWhatIsDueAsync();
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (work.Exception is { InnerException: { } defect })
        {
            isWorking = false;
            var unanswered = deciding.Concat(inFlight.SelectMany(batch => batch.Answered.Concat(batch.Postponed))).ToList();
            deciding = [];
            inFlight.Clear();
            memory.Forget();
            unanswered.AddRange(pending.Take(int.MaxValue));
            unanswered.ForEach(request => request.Fail(defect));
        }
    }

    private async Task DoWhatIsDueAsync()
    {
        while (true)
        {
            if (inFlight.TryPeek(out var oldest) && oldest.Append.IsCompleted)
            {
                await commits.HandleOldestAsync();
            }
            else if (inFlight.Count < options.AppendsInFlight && pending.Count > 0)
            {
                await DecideAsync(pending.Take(options.MaxBatchSize));
            }
            else
            {
                // Here and not by who awaits this: a request that comes before the awaiter goes on would be left lying.
                isWorking = false;
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
            await commits.HandleOldestAsync();
        }

        var decision = decider.DecideAsync(requests, inFlight).AsTask();
        await ((Task)decision).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (decision.Exception?.InnerException is not { } failure)
        {
            var batch = await decision;
            inFlight.Enqueue(batch);
            if (!batch.Append.IsCompleted)
            {
                _ = WorkAfterAsync(batch.Append);
            }
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

    private async Task WorkAfterAsync(Task append)
    {
        await append.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        Work();
    }
}
