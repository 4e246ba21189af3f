namespace NetworkHub.Application.Queries;

/// <summary>One read for all who ask before it begins. Who asks while one runs gets the next: an answer is never older than its question.</summary>
/// <param name="read">The read, which never ends early.</param>
internal sealed class SharedRead<T>(Func<Task<T>> read)
{
    private readonly Lock gate = new();
    private Task<T>? running;
    private Task<T>? next;

    public Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var mine = next ?? (running is { IsCompleted: false } ? next = ReadAfterAsync(running) : running = read());
            return mine.WaitAsync(cancellationToken);
        }
    }

    private async Task<T> ReadAfterAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task<T> begun;
        lock (gate)
        {
            (running, next) = (begun = read(), null);
        }

        return await begun;
    }
}
