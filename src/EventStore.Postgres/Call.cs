namespace NetworkHub.EventStore.Postgres;

/// <summary>A call that waits for its group, and for the group's answer.</summary>
/// <typeparam name="TAsk">What is asked for.</typeparam>
/// <typeparam name="TAnswer">What is answered.</typeparam>
internal sealed class Call<TAsk, TAnswer>(TAsk ask, CancellationToken cancellationToken)
{
    // Callers go on elsewhere: the group's loop must not run their code.
    private readonly TaskCompletionSource<TAnswer> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TAsk Ask { get; } = ask;

    public Task<TAnswer> Answer => completion.Task;

    /// <summary>Gives the call up when its caller has; afterwards nobody can.</summary>
    public bool IsTakenUp()
    {
        if (cancellationToken.IsCancellationRequested)
        {
            completion.SetCanceled(cancellationToken);
        }

        return !completion.Task.IsCanceled;
    }

    public void Complete(TAnswer answer) => completion.SetResult(answer);

    /// <summary>Tells the caller, unless it was answered.</summary>
    public void Fail(Exception reason) => completion.TrySetException(reason);
}
