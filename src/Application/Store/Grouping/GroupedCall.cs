namespace NetworkHub.Application.Store.Grouping;

/// <summary>A call that waits for its group, and for the group's answer.</summary>
/// <typeparam name="TAsk">What is asked for.</typeparam>
/// <typeparam name="TAnswer">What is answered.</typeparam>
/// <param name="ask">What is asked for.</param>
/// <param name="cancellationToken">Whether the caller has given up.</param>
public sealed class GroupedCall<TAsk, TAnswer>(TAsk ask, CancellationToken cancellationToken)
{
    // Callers go on elsewhere: the queue's loop must not run their code.
    private readonly TaskCompletionSource<TAnswer> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is asked for.</summary>
    public TAsk Ask { get; } = ask;

    /// <summary>Completes with the answer.</summary>
    public Task<TAnswer> Answer => completion.Task;

    /// <summary>Answers the caller.</summary>
    /// <param name="answer">The answer.</param>
    public void Complete(TAnswer answer) => completion.SetResult(answer);

    /// <summary>Tells the caller why there is no answer, unless it was answered.</summary>
    /// <param name="reason">Why.</param>
    public void Fail(Exception reason) => completion.TrySetException(reason);

    /// <summary>Gives the call up when its caller has; afterwards nobody can.</summary>
    internal bool IsTakenUp()
    {
        if (cancellationToken.IsCancellationRequested)
        {
            completion.SetCanceled(cancellationToken);
        }

        return !completion.Task.IsCanceled;
    }
}
