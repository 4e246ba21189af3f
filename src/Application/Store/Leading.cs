namespace NetworkHub.Application.Store;

/// <summary>Runs background work under a lead.</summary>
public static class Leading
{
    /// <summary>Waits until this process leads, then does the work and gives the lead up.</summary>
    /// <param name="leadership">Who leads.</param>
    /// <param name="work">Names the work.</param>
    /// <param name="run">The work; ends when it is told to.</param>
    /// <param name="stop">Tells it to end. Ends the wait for the lead with an <see cref="OperationCanceledException"/>.</param>
    public static async Task RunAsync(this ILeadership leadership, string work, Func<CancellationToken, Task> run, CancellationToken stop)
    {
        await using (await leadership.LeadAsync(work, stop))
        {
            await run(stop);
        }
    }
}
