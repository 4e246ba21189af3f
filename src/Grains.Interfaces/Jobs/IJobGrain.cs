using NetworkHub.Application.Jobs;

namespace NetworkHub.Grains.Interfaces.Jobs;

/// <summary>A job; its key is the text of the <see cref="JobId"/>. No exception crosses, because everything that can go wrong is an answer.</summary>
[Alias("networkhub.job")]
public interface IJobGrain : IGrainWithStringKey
{
    /// <summary>Takes the job on, and begins it; no value when the id stands for another order.</summary>
    /// <param name="order">What to do.</param>
    [Alias("start")]
    Task<Answer<Job>> StartAsync([Immutable] JobOrder order);

    /// <summary>The job as it is now; no value when there is none.</summary>
    [Alias("read")]
    Task<Answer<Job>> ReadAsync();

    /// <summary>Goes on with the job when the process that ran it has stopped; no value when there is no job.</summary>
    [Alias("resume")]
    Task<Answer<Job>> ResumeAsync();

    /// <summary>Ends the job early; no value when there is none.</summary>
    [Alias("cancel")]
    Task<Answer<Job>> CancelAsync();

    /// <summary>Drops what is kept of the job, when it has ended.</summary>
    [Alias("forget")]
    Task<Answer<Job>> ForgetAsync();
}
