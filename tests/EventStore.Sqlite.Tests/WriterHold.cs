namespace NetworkHub.EventStore.Sqlite.Tests;

/// <summary>Keeps the writer inside a write until released.</summary>
internal sealed class WriterHold
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => reached.Task;

    public Task? Write { get; set; }

    public void Wait()
    {
        reached.SetResult();
        released.Task.GetAwaiter().GetResult();
    }

    public void Release() => released.SetResult();
}
