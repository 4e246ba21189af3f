namespace NetworkHub.Application.Projections;

/// <summary>How far the read models are, as far as this process's projector knows; wakes whoever waits for them.</summary>
public sealed class ProjectionProgress
{
    private readonly Lock gate = new();
    private TaskCompletionSource moved = NewSignal();
    private long position;
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
