using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Jobs;

/// <summary>The hub's long work. Jobs outlive the process that began them: another one goes on with them.</summary>
/// <remarks>
/// Any member throws <see cref="StoreUnavailableException"/> when the database cannot be reached. Ended jobs are kept until
/// <see cref="MostEnded"/> others have ended after them.
/// </remarks>
public interface IJobs
{
    /// <summary>How many jobs may run at the same time.</summary>
    const int MostRunning = 20;

    /// <summary>How many ended jobs are kept.</summary>
    const int MostEnded = 100;

    /// <summary>Takes a job on. The same order under the same id is the same job.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="order">What to do.</param>
    /// <param name="cancellationToken">Ends the wait, not the job.</param>
    /// <returns>The job; null when the id stands for another order.</returns>
    /// <exception cref="HubOverloadedException"><see cref="MostRunning"/> jobs run already.</exception>
    Task<Job?> StartAsync(JobId id, JobOrder order, CancellationToken cancellationToken);

    /// <summary>The job; null when there is none, or none any more.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Job?> FindAsync(JobId id, CancellationToken cancellationToken);

    /// <summary>The jobs that run and those that have ended, latest first.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Job>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Ends a job early; one that has ended is left as it is. It may run for a moment longer.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The job; null when there is none.</returns>
    Task<Job?> CancelAsync(JobId id, CancellationToken cancellationToken);
}
