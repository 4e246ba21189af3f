using Microsoft.Extensions.Logging;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Jobs;
using NetworkHub.Application.Store;

namespace NetworkHub.Grains.Interfaces.Jobs;

/// <summary>Jobs on grains: each call goes to the job's one activation, in this process or wherever it is.</summary>
/// <param name="grains">This silo, or the cluster as a client sees it.</param>
/// <param name="log">Says why a job did not answer.</param>
public sealed partial class GrainJobs(IGrainFactory grains, ILogger<GrainJobs> log) : IJobs
{
    /// <summary>How long a job may be on the list before it has begun; then the process that put it there has died.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private IJobListGrain List => grains.GetGrain<IJobListGrain>(IJobListGrain.TheOne);

    /// <inheritdoc/>
    public async Task<Job?> StartAsync(JobId id, JobOrder order, CancellationToken cancellationToken)
    {
        // On the list first: what is not there is not found again after a crash.
        _ = await AskAsync(List.AddAsync(id), cancellationToken) ?? throw new HubOverloadedException();
        return await AskAsync(JobOf(id).StartAsync(order), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Job?> FindAsync(JobId id, CancellationToken cancellationToken) => AskAsync(JobOf(id).ReadAsync(), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Job>> ListAsync(CancellationToken cancellationToken)
    {
        var list = await AskAsync(List.ReadAsync(), cancellationToken);
        var jobs = await Task.WhenAll(list!.Entries.Select(entry => FindAsync(entry.Id, cancellationToken)));
        return [.. jobs.OfType<Job>().Reverse()];
    }

    /// <inheritdoc/>
    public Task<Job?> CancelAsync(JobId id, CancellationToken cancellationToken) => AskAsync(JobOf(id).CancelAsync(), cancellationToken);

    /// <summary>Lets every job go on whose process has stopped, and tidies the list. Every silo does so now and then.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be reached; it is done the next time.</exception>
    public async Task ResumeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var list = await AskAsync(List.ReadAsync(), cancellationToken);
        var ended = new List<JobId>();
        foreach (var entry in list!.Entries.Where(entry => !entry.HasEnded))
        {
            var job = await AskAsync(JobOf(entry.Id).ResumeAsync(), cancellationToken);
            if (job is { HasEnded: true } || (job is null && entry.AddedAt < now - LongestStart))
            {
                ended.Add(entry.Id);
            }
        }

        if (ended.Count > 0)
        {
            foreach (var dropped in (await AskAsync(List.EndedAsync([.. ended]), cancellationToken))!.Entries)
            {
                await AskAsync(JobOf(dropped.Id).ForgetAsync(), cancellationToken);
            }
        }
    }

    private IJobGrain JobOf(JobId id) => grains.GetGrain<IJobGrain>(id.Value);

    private async Task<T?> AskAsync<T>(Task<Answer<T>> asked, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var answer = await asked.WaitAsync(cancellationToken);
            return answer.Failure is null ? answer.Value : throw new StoreUnavailableException("Where jobs are kept cannot be reached.", outcomeUnknown: true);
        }
        catch (Exception e) when (NoAnswer.Is(e))
        {
            Unanswered(e.Message);
            throw new StoreUnavailableException("No silo answers for the job.", outcomeUnknown: true, e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No silo answered for a job: {Reason}")]
    private partial void Unanswered(string reason);
}
