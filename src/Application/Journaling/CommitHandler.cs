using NetworkHub.Application.Store;

namespace NetworkHub.Application.Journaling;

/// <summary>
/// Learns what became of the batches in flight and tells those who wait. Each request is answered, decided again or given up by what the
/// store said of its own batch.
/// </summary>
/// <typeparam name="TState">The entity's state.</typeparam>
internal sealed class CommitHandler<TState>(
    StreamId stream, IEventStore store, EntityMemory<TState> memory, PendingRequests pending, Queue<Batch<TState>> inFlight, JournalOptions options)
    where TState : class
{
    /// <summary>Waits for the oldest batch in flight, answers it, and with it those that cannot stand without it.</summary>
    public async Task HandleOldestAsync()
    {
        var oldest = inFlight.Peek();
        var (outcome, _) = await OutcomeOfAsync(oldest);
        if (outcome is AppendOutcome.Appended appended)
        {
            inFlight.Dequeue();
            Confirm(oldest, appended.Positions);
            pending.PutBack(oldest.Postponed);
        }
        else
        {
            await HandleAllAsync();
        }

        await KeepSnapshotQuietlyAsync();
    }

    private static async Task<(AppendOutcome? Outcome, Exception? Failure)> OutcomeOfAsync(Batch<TState> batch)
    {
        await ((Task)batch.Append).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return batch.Append.IsCompletedSuccessfully ? (await batch.Append, null) : (null, batch.Append.Exception?.InnerException);
    }

    // The batches after a failed one were appended on a head that never came to be, unless the failed one was committed all the same. So all
    // are waited for, and then the log tells.
    private async Task HandleAllAsync()
    {
        var fates = new List<(AppendOutcome? Outcome, Exception? Failure)>();
        foreach (var batch in inFlight)
        {
            fates.Add(await OutcomeOfAsync(batch));
        }

        if (fates.Exists(fate => fate.Outcome is AppendOutcome.Conflict))
        {
            memory.Overtaken();
        }

        var committed = fates.Exists(fate => IsUnknown(fate.Failure)) ? await ReadCommittedAsync() : new Dictionary<long, StoredEvent>();
        var again = new List<PendingRequest>();
        var stands = true; // Whether the state that the next batch began with is in the log.
        foreach (var (outcome, failure) in fates)
        {
            var batch = inFlight.Dequeue();
            var positions = PositionsOf(batch, outcome, failure, committed);
            stands = positions is not null && (batch.IsSubmitted || stands);
            if (stands)
            {
                Confirm(batch, positions!);
            }
            else
            {
                again.AddRange(batch.Answered.Where(request => MustDecideAgain(request, batch, outcome, failure, logIsKnown: committed is not null)));
            }

            again.AddRange(batch.Postponed);
        }

        pending.PutBack(again);
    }

    private void Confirm(Batch<TState> batch, IReadOnlyList<long> positions)
    {
        memory.Advance(batch.After);
        batch.AnswerAll(positions);
    }

    private static bool IsUnknown(Exception? failure) => failure is StoreUnavailableException { OutcomeUnknown: true };

    /// <summary>What the stream has from the oldest batch on; null when it cannot be read.</summary>
    private async Task<Dictionary<long, StoredEvent>?> ReadCommittedAsync()
    {
        try
        {
            var committed = new Dictionary<long, StoredEvent>();
            await foreach (var stored in store.ReadStreamAsync(stream, inFlight.Peek().Before.Head.Version + 1, CancellationToken.None))
            {
                committed.Add(stored.Version, stored);
            }

            return committed;
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    // An append proves by its expected head that everything before it is in the log; our own events are known by their hashes.
    private static IReadOnlyList<long>? PositionsOf(
        Batch<TState> batch, AppendOutcome? outcome, Exception? failure, Dictionary<long, StoredEvent>? committed)
    {
        if (outcome is AppendOutcome.Appended appended)
        {
            return appended.Positions;
        }

        var last = batch.After.Head;
        return IsUnknown(failure) && batch.Decided.Count > 0 && committed?.GetValueOrDefault(last.Version)?.Hash.Span.SequenceEqual(last.Hash.Span) == true
            ? [.. batch.Decided.Select(decided => committed[decided.Version].Position)]
            : null;
    }

    /// <summary>Whether nothing of the request is in the log, so that it can be decided again; otherwise answers it.</summary>
    private bool MustDecideAgain(PendingRequest request, Batch<TState> batch, AppendOutcome? outcome, Exception? failure, bool logIsKnown)
    {
        // An append that may still come through must not be repeated by us, unless its key keeps it from counting twice.
        var nothingHappened = outcome is AppendOutcome.Conflict or AppendOutcome.KeyTaken
            || !batch.IsSubmitted
            || (IsUnknown(failure) && logIsKnown && request.Command is { Key: not null });
        if (nothingHappened && ++request.Attempts < options.MaxAttempts)
        {
            return true;
        }

        request.GiveUp(failure ?? new StoreUnavailableException("Others kept writing to the entity.", outcomeUnknown: false));
        return false;
    }

    // A snapshot only saves time: failing to keep one must not fail a command that is durable.
    private async Task KeepSnapshotQuietlyAsync()
    {
        try
        {
            await memory.KeepSnapshotAsync(options.SnapshotEvery);
        }
        catch (StoreUnavailableException)
        {
            return;
        }
    }
}
