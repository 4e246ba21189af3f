namespace NetworkHub.EventStore.Postgres.Notifications;

/// <summary>Wakes what waits for the next commit, of this process or another.</summary>
internal sealed class CommitSignal
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long committed;
    private long visible;

    /// <summary>The last position that is known to be committed; readers may not see it yet.</summary>
    public long Committed => Volatile.Read(ref committed);

    /// <summary>A position that readers see, together with all before it; there may be more.</summary>
    public long Visible => Volatile.Read(ref visible);

    /// <summary>Completes at the next commit.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Raise(Commit commit)
    {
        RaiseTo(ref committed, commit.Position);
        if (commit.IsVisible)
        {
            RaiseTo(ref visible, commit.Position);
        }

        Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private static void RaiseTo(ref long field, long position)
    {
        for (var known = Volatile.Read(ref field); known < position; known = Volatile.Read(ref field))
        {
            Interlocked.CompareExchange(ref field, position, known);
        }
    }
}
