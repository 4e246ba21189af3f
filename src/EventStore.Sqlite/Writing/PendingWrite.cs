namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>A write that waits for its turn in a group, and for the group's commit.</summary>
internal abstract class PendingWrite(long bytes, CancellationToken cancellationToken)
{
    /// <summary>Roughly what it adds to the file.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>Gives the write up when its caller has; afterwards nobody can.</summary>
    public bool IsTakenUp()
    {
        if (cancellationToken.IsCancellationRequested)
        {
            Cancel(cancellationToken);
        }

        return !cancellationToken.IsCancellationRequested;
    }

    /// <summary>Does it inside the open transaction; nobody is told yet.</summary>
    public abstract void Apply(LogWriter writer);

    /// <summary>Tells the caller the outcome: the transaction is on disk.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception reason);

    protected abstract void Cancel(CancellationToken token);
}

/// <inheritdoc/>
internal sealed class PendingWrite<T>(Func<LogWriter, T> apply, long bytes, CancellationToken cancellationToken)
    : PendingWrite(bytes, cancellationToken)
{
    // Callers go on elsewhere: the writer's thread must not run their code.
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? outcome;

    public Task<T> Outcome => completion.Task;

    public override void Apply(LogWriter writer) => outcome = apply(writer);

    public override void Complete() => completion.SetResult(outcome!);

    public override void Fail(Exception reason) => completion.SetException(reason);

    protected override void Cancel(CancellationToken token) => completion.SetCanceled(token);
}
