namespace NetworkHub.EventStore.Sqlite.Tests;

/// <summary>Keeps the writer inside a write until released.</summary>
internal sealed class WriterHold
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => reached.Task;

    public Task<bool>? Write { get; set; }

    public bool Wait()
    {
        reached.SetResult();
        released.Task.GetAwaiter().GetResult();
        return true;
    }

    public void Release() => released.SetResult();
}
