namespace NetworkHub.Application.Projections;

/// <summary>How far the read models are, as far as this process's projector knows; wakes whoever waits for them.</summary>
public sealed class ProjectionProgress
{
    private readonly Lock gate = new();
    private TaskCompletionSource moved = NewSignal();
    private long position;

    /// <summary>The last position projected here; 0 when another process is the one that projects.</summary>
    public long Position => Volatile.Read(ref position);

    /// <summary>Completes when <see cref="Position"/> changes. Take it before looking at the position.</summary>
    public Task Moved
    {
        get
        {
            lock (gate)
            {
                return moved.Task;
            }
        }
    }

    /// <summary>Tells how far the read models are now.</summary>
    internal void Report(long reached)
    {
        lock (gate)
        {
            Volatile.Write(ref position, reached);
            moved.SetResult();
            moved = NewSignal();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
