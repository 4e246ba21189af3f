namespace NetworkHub.Application.Projections;

/// <summary>How far the read models are, as far as this process's projector knows; wakes who waits for them.</summary>
public sealed class ProjectionProgress
{
    private readonly Lock gate = new();
    private TaskCompletionSource moved = NewSignal();
    private long position;
    private TaskCompletionSource hurried = NewSignal();
    private string? obstacle;

    /// <summary>The last position projected here; 0 when another process is the one that projects.</summary>
    public long Position => Volatile.Read(ref position);

    /// <summary>The event that this version cannot read, where the read models stand still, and why; null while they follow the log.</summary>
    public string? Obstacle => Volatile.Read(ref obstacle);

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

    /// <summary>Completes when a reader waits for the read models.</summary>
    internal Task Hurried => Volatile.Read(ref hurried).Task;

    /// <summary>Tells the projector of this process that a reader waits.</summary>
    internal void Hurry() => Volatile.Read(ref hurried).TrySetResult();

    /// <summary>Makes <see cref="Hurried"/> stand for readers that come from now on.</summary>
    internal void ForgetHurry() => Volatile.Write(ref hurried, NewSignal());

    /// <summary>Tells how far the read models are now.</summary>
    internal void Report(long reached)
    {
        lock (gate)
        {
            if (reached != position)
            {
                obstacle = null;
            }

            Volatile.Write(ref position, reached);
            moved.SetResult();
            moved = NewSignal();
        }
    }

    /// <summary>Tells that the read models stand still until they have been got past an event.</summary>
    internal void ReportObstacle(string text) => Volatile.Write(ref obstacle, text);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
