using NetworkHub.Application.Store;

namespace NetworkHub.Application.Hub;

/// <summary>
/// Learns what became of the turns in flight and tells those who wait. Each request is answered, decided anew or given up by what the
/// store said of its own turn.
/// </summary>
/// <typeparam name="TState">The entity's state.</typeparam>
internal sealed class TurnSettler<TState>(
    StreamId stream, IEventStore store, EntityMemory<TState> memory, Mailbox mailbox, Queue<Turn<TState>> inFlight, RunnerOptions options)
    where TState : class
{
    /// <summary>Waits for the oldest turn in flight and settles it, and with it those that cannot stand without it.</summary>
    public async Task SettleOldestAsync()
    {
        var oldest = inFlight.Peek();
        var (outcome, _) = await OutcomeOfAsync(oldest);
        if (outcome is AppendOutcome.Appended appended)
        {
            inFlight.Dequeue();
            Confirm(oldest, appended.Positions);
            mailbox.PutBack(oldest.Postponed);
        }
        else
        {
            await SettleAllAsync();
        }

        await KeepSnapshotQuietlyAsync();
    }

    private static async Task<(AppendOutcome? Outcome, Exception? Failure)> OutcomeOfAsync(Turn<TState> turn)
    {
        await ((Task)turn.Append).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return turn.Append.IsCompletedSuccessfully ? (await turn.Append, null) : (null, turn.Append.Exception?.InnerException);
    }

    // The turns after a failed one were appended on a head that never came to be, unless the failed one was committed all the same. So all
    // are waited for, and then the log tells.
    private async Task SettleAllAsync()
    {
        var fates = new List<(AppendOutcome? Outcome, Exception? Failure)>();
        foreach (var turn in inFlight)
        {
            fates.Add(await OutcomeOfAsync(turn));
        }

        var committed = fates.Exists(fate => IsUnknown(fate.Failure)) ? await ReadCommittedAsync() : new Dictionary<long, StoredEvent>();
        var again = new List<PendingRequest>();
        var stands = true; // Whether the state that the next turn began with is in the log.
        foreach (var (outcome, failure) in fates)
        {
            var turn = inFlight.Dequeue();
            var positions = PositionsOf(turn, outcome, failure, committed);
            stands = positions is not null && (turn.IsSubmitted || stands);
            if (stands)
            {
                Confirm(turn, positions!);
            }
            else
            {
                again.AddRange(turn.Answered.Where(request => MustDecideAnew(request, turn, outcome, failure, logIsKnown: committed is not null)));
            }

            again.AddRange(turn.Postponed);
        }

        mailbox.PutBack(again);
    }

    private void Confirm(Turn<TState> turn, IReadOnlyList<long> positions)
    {
        memory.Advance(turn.After);
        turn.AnswerAll(positions);
    }

    private static bool IsUnknown(Exception? failure) => failure is StoreUnavailableException { OutcomeUnknown: true };

    /// <summary>What the stream has from the oldest turn on; null when it cannot be read.</summary>
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
        Turn<TState> turn, AppendOutcome? outcome, Exception? failure, Dictionary<long, StoredEvent>? committed)
    {
        if (outcome is AppendOutcome.Appended appended)
        {
            return appended.Positions;
        }

        var last = turn.After.Head;
        return IsUnknown(failure) && turn.Decided.Count > 0 && committed?.GetValueOrDefault(last.Version)?.Hash.Span.SequenceEqual(last.Hash.Span) == true
            ? [.. turn.Decided.Select(decided => committed[decided.Version].Position)]
            : null;
    }

    /// <summary>Whether nothing of the request is in the log, so that it can be decided anew; otherwise answers it.</summary>
    private bool MustDecideAnew(PendingRequest request, Turn<TState> turn, AppendOutcome? outcome, Exception? failure, bool logIsKnown)
    {
        // An append that may still come through must not be repeated by us, unless its key keeps it from counting twice.
        var nothingHappened = outcome is AppendOutcome.Conflict or AppendOutcome.KeyTaken
            || !turn.IsSubmitted
            || (IsUnknown(failure) && logIsKnown && request.Command is { Key: not null });
        if (nothingHappened && ++request.Attempts < options.MostAttempts)
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
