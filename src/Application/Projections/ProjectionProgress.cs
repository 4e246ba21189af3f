namespace NetworkHub.Application.Projections;

/// <summary>How far the read models are, as far as this process's projector knows; wakes who waits for them.</summary>
public sealed class ProjectionProgress
{
    private readonly Lock gate = new();
    private TaskCompletionSource moved = NewSignal();
    private TaskCompletionSource hurried = NewSignal();
    private Dictionary<string, long> positions = new(StringComparer.Ordinal);
    private IReadOnlyList<HeldUpEntity> heldUp = [];

    /// <param name="models">The models that there are.</param>
    internal ProjectionProgress(IReadOnlyList<ReadModel> models) => Models = models;

    /// <summary>Called for every entity that is held up from now on, on the thread that projects.</summary>
    public Action<HeldUpEntity> OnHeldUp { get; set; } = _ => { };

    /// <summary>The models that there are.</summary>
    public IReadOnlyList<ReadModel> Models { get; }

    /// <summary>The last position that all models have projected here; 0 when another process is the one that projects.</summary>
    public long Position => PositionOf(Models);

    /// <summary>The entities that are held up, when this process is the one that projects.</summary>
    public IReadOnlyList<HeldUpEntity> HeldUp => Volatile.Read(ref heldUp);

    /// <summary>Completes when a position changes. Take it before looking at one.</summary>
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

    /// <summary>The last position that each of some models has projected here.</summary>
    internal long PositionOf(IReadOnlyList<ReadModel> some)
    {
        var known = Volatile.Read(ref positions);
        var least = long.MaxValue;
        foreach (var model in some)
        {
            least = Math.Min(least, known.GetValueOrDefault(model.Id));
        }

        return least;
    }

    /// <summary>Tells the projector of this process that a reader waits.</summary>
    internal void Hurry() => Volatile.Read(ref hurried).TrySetResult();

    /// <summary>Makes <see cref="Hurried"/> stand for readers that come from now on.</summary>
    internal void ForgetHurry() => Volatile.Write(ref hurried, NewSignal());

    /// <summary>Tells how far the models are now.</summary>
    internal void Report(IEnumerable<(string Id, long Position)> reached)
    {
        lock (gate)
        {
            Volatile.Write(ref positions, reached.ToDictionary(one => one.Id, one => one.Position, StringComparer.Ordinal));
            moved.SetResult();
            moved = NewSignal();
        }
    }

    /// <summary>Tells which entities are held up now.</summary>
    internal void ReportHeldUp(IReadOnlyList<HeldUpEntity> now)
    {
        var before = Interlocked.Exchange(ref heldUp, now);
        foreach (var held in now.Except(before))
        {
            OnHeldUp(held);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
