namespace NetworkHub.Application.Store;

/// <summary>
/// Lets one of the processes that share a database do a piece of background work. It saves work and nothing more: what is done under a
/// lead stays right when two processes do it, as may happen for a moment when a lead is lost.
/// </summary>
public interface ILeadership
{
    /// <summary>Waits until this process leads.</summary>
    /// <param name="work">Names the work: lower-case letters and hyphens.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lead; disposing it gives it up. A process that dies loses it.</returns>
    Task<IAsyncDisposable> LeadAsync(string work, CancellationToken cancellationToken);
}
