using NetworkHub.Sharing.Messages;

namespace NetworkHub.Application.Jobs;

/// <summary>
/// A kind of long work. It may be begun again from its order at any time, because the process that ran it has died: what was done by then
/// must not be done twice.
/// </summary>
public interface IJobWork
{
    /// <summary>Its name, in kebab case.</summary>
    string Kind { get; }

    /// <summary>Does the work.</summary>
    /// <param name="order">What to do.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends the work early; what is done by then stays.</param>
    /// <exception cref="JobFailedException">It cannot be done as ordered.</exception>
    /// <exception cref="Store.StoreUnavailableException">The database cannot be reached; the job begins again later.</exception>
    Task<JobResult> RunAsync(JobOrder order, IProgress<JobProgress> progress, CancellationToken cancellationToken);
}

/// <summary>A job cannot be done as ordered, however often it is begun.</summary>
/// <param name="failure">Why, and what to do.</param>
public sealed class JobFailedException(Message failure) : Exception(failure.Code)
{
    /// <summary>Why, and what to do.</summary>
    public Message Failure { get; } = failure;
}
