using NetworkHub.Application.Jobs;

namespace NetworkHub.Grains.Interfaces.Jobs;

/// <summary>Which jobs there are: grain state can be found by its key only. There is one list, <see cref="TheOne"/>.</summary>
[Alias("networkhub.jobs")]
public interface IJobListGrain : IGrainWithStringKey
{
    /// <summary>The key.</summary>
    const string TheOne = "all";

    /// <summary>Puts a job on the list; one that is there is left as it is. No value when too many run.</summary>
    /// <param name="id">Which.</param>
    [Alias("add")]
    Task<Answer<JobList>> AddAsync(JobId id);

    /// <summary>The list.</summary>
    [Alias("read")]
    Task<Answer<JobList>> ReadAsync();

    /// <summary>Marks jobs as ended, and takes the oldest ended ones off the list when it is too long.</summary>
    /// <param name="ids">Which have ended.</param>
    /// <returns>What was taken off.</returns>
    [Alias("ended")]
    Task<Answer<JobList>> EndedAsync([Immutable] JobId[] ids);
}

/// <summary>Jobs, oldest first.</summary>
/// <param name="Entries">The jobs.</param>
[Alias("networkhub.job-list")]
public sealed record JobList(IReadOnlyList<JobEntry> Entries)
{
    /// <summary>A list without jobs, as it is before the first.</summary>
    public JobList()
        : this([])
    {
    }
}

/// <summary>A job on the list.</summary>
/// <param name="Id">Which.</param>
/// <param name="AddedAt">When it was put on the list.</param>
/// <param name="HasEnded">Whether nothing more comes of it.</param>
[Alias("networkhub.job-entry")]
public sealed record JobEntry(JobId Id, DateTimeOffset AddedAt, bool HasEnded);
