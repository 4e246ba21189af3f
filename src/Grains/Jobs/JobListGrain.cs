using NetworkHub.Application.Jobs;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Grains.Interfaces.Jobs;

namespace NetworkHub.Grains.Jobs;

/// <summary>The list of jobs. It is read before each use, because a command line beside a hub on SQLite has an activation of its own.</summary>
/// <param name="kept">The list.</param>
/// <param name="time">The clock.</param>
public sealed class JobListGrain([PersistentState("job-list")] IPersistentState<JobList> kept, TimeProvider time) : Grain, IJobListGrain
{
    private IReadOnlyList<JobEntry> Entries => kept.State.Entries;

    /// <inheritdoc/>
    public Task<Answer<JobList>> ReadAsync() => GrainStates.AnswerAsync(async () =>
    {
        await kept.ReadStateAsync();
        return kept.State;
    });

    /// <inheritdoc/>
    public Task<Answer<JobList>> AddAsync(JobId id) => GrainStates.AnswerAsync(async () =>
    {
        await kept.ReadStateAsync();
        if (Entries.Any(entry => entry.Id == id))
        {
            return kept.State;
        }

        return Entries.Count(entry => !entry.HasEnded) < IJobs.MostRunning
            ? await WriteAsync([.. Entries, new JobEntry(id, time.GetUtcNow(), HasEnded: false)])
            : null;
    });

    /// <inheritdoc/>
    public Task<Answer<JobList>> EndedAsync(JobId[] ids) => GrainStates.AnswerAsync(async () =>
    {
        await kept.ReadStateAsync();
        var marked = Entries.Select(entry => ids.Contains(entry.Id) ? entry with { HasEnded = true } : entry).ToList();
        var dropped = marked.Where(entry => entry.HasEnded).SkipLast(IJobs.MostEnded).ToList();
        await WriteAsync([.. marked.Except(dropped)]);
        return new JobList(dropped);
    });

    private async Task<JobList?> WriteAsync(IReadOnlyList<JobEntry> entries)
    {
        kept.State = new JobList(entries);
        await kept.WriteStateAsync();
        return kept.State;
    }
}
