using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NetworkHub.Application.Events;
using NetworkHub.Application.Jobs;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Grains.Interfaces.Jobs;
using NetworkHub.Sharing.Messages;
using Orleans.Placement;
using Orleans.Storage;

namespace NetworkHub.Grains.Jobs;

/// <summary>
/// A job: its order, progress and result are technical state, written now and then while the work runs on a thread of the pool. When the
/// process dies, any other activation goes on from the order as soon as the lease is over.
/// </summary>
/// <remarks>It works in the process that took it on: the command line's own, say.</remarks>
/// <param name="order">What to do.</param>
/// <param name="kept">How far it is, and what came of it.</param>
/// <param name="works">The kinds of work.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Tells of jobs that fail.</param>
[PreferLocalPlacement]
public sealed partial class JobGrain(
    [PersistentState("job-order")] IPersistentState<KeptOrder> order,
    [PersistentState("job")] IPersistentState<JobRecord> kept,
    IEnumerable<IJobWork> works,
    TimeProvider time,
    ILogger<JobGrain> log) : Grain, IJobGrain
{
    private const int MostStarts = 5;
    private static readonly TimeSpan WriteEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly Guid runner = Guid.CreateVersion7(time.GetUtcNow());
    private RunningWork? running;
    private IGrainTimer? timer;

    private Job? Known => kept.State.Job;

    /// <inheritdoc/>
    public Task<Answer<Job>> StartAsync(JobOrder order) => GrainStates.AnswerAsync(() => TakeOnAsync(order));

    /// <inheritdoc/>
    public Task<Answer<Job>> ReadAsync() => GrainStates.AnswerAsync(async () =>
    {
        await ReadUnlessRunningAsync();
        return running is null ? Known : Known! with { Progress = running.Progress };
    });

    /// <inheritdoc/>
    public Task<Answer<Job>> ResumeAsync() => GrainStates.AnswerAsync(async () =>
    {
        await ReadUnlessRunningAsync();
        if (running is not null || Known is not { HasEnded: false } job || kept.State.LeaseEnds > time.GetUtcNow())
        {
            return Known;
        }

        await order.ReadStateAsync();
        if (kept.State.IsCancelled)
        {
            await EndAsync(job with { Status = JobStatus.Cancelled });
        }
        else if (kept.State.Starts >= MostStarts || order.State.Order is null)
        {
            await EndAsync(
                job with { Status = JobStatus.Failed, Failure = Message.Of("job-broke-off", Argument.Number("starts", kept.State.Starts)) });
        }
        else
        {
            await BeginAsync(job, order.State.Order);
        }

        return Known;
    });

    /// <inheritdoc/>
    public Task<Answer<Job>> CancelAsync() => GrainStates.AnswerAsync(async () =>
    {
        await ReadUnlessRunningAsync();
        if (Known is { HasEnded: false } job)
        {
            running?.Stop();
            if (running is null && kept.State.LeaseEnds <= time.GetUtcNow())
            {
                await EndAsync(job with { Status = JobStatus.Cancelled });
            }
            else if (running is null)
            {
                await WriteAsync(kept.State with { IsCancelled = true }); // The process that runs it sees that at its next write.
            }
        }

        return Known;
    });

    /// <inheritdoc/>
    public Task<Answer<Job>> ForgetAsync() => GrainStates.AnswerAsync<Job>(async () =>
    {
        await ReadUnlessRunningAsync();
        if (Known is { HasEnded: true })
        {
            await kept.ClearStateAsync();
        }

        return null;
    });

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (running is null)
        {
            return;
        }

        // The silo stops: the process that is asked next goes on at once.
        running.Stop();
        await Task.WhenAny(running.Work, Task.Delay(Timeout.Infinite, cancellationToken));
        try
        {
            await WriteAsync(kept.State with { Job = Known! with { Progress = running.Progress }, LeaseEnds = default });
        }
        catch (Exception e) when (GrainStates.IsStorage(e))
        {
            LogNotKept(this.GetPrimaryKeyString(), e);
        }
    }

    private async Task<Job?> TakeOnAsync(JobOrder wanted)
    {
        await ReadUnlessRunningAsync();
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wanted, HubJson.Options));
        if (Known is { } job)
        {
            return kept.State.OrderHash.Span.SequenceEqual(hash) ? job : null;
        }

        await order.ReadStateAsync();
        order.State = new KeptOrder(wanted);
        await order.WriteStateAsync();
        kept.State = kept.State with { OrderHash = hash };
        await BeginAsync(new Job(JobId.Wrap(this.GetPrimaryKeyString()), wanted.Kind, wanted.StartedBy, time.GetUtcNow(), JobStatus.Running), wanted);
        return Known;
    }

    // Another process may have written it since. While the work runs here, memory is what is newest.
    private Task ReadUnlessRunningAsync() => running is null ? kept.ReadStateAsync() : Task.CompletedTask;

    private async Task BeginAsync(Job job, JobOrder wanted)
    {
        await WriteAsync(kept.State with { Job = job, Starts = kept.State.Starts + 1, Runner = runner, LeaseEnds = time.GetUtcNow() + Lease });
        running = RunningWork.Begin(works.SingleOrDefault(work => work.Kind == wanted.Kind), wanted);

        // A grain is not collected while its timer keeps it, and is asked nothing else while the timer's turn lasts.
        timer = this.RegisterGrainTimer(KeepAsync, new GrainTimerCreationOptions(WriteEvery, WriteEvery) { KeepAlive = true });
        _ = EndSoonAsync(running);
    }

    private async Task EndSoonAsync(RunningWork begun)
    {
        await Task.WhenAny(begun.Work); // Which does not throw: the timer looks at what came of it.
        timer?.Change(TimeSpan.Zero, WriteEvery);
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (running is null)
        {
            return;
        }

        try
        {
            if (running.Work.IsCompleted)
            {
                await EndAsync(running.EndOf(Known!, LogFailed));
            }
            else
            {
                await WriteAsync(kept.State with { Job = Known! with { Progress = running.Progress }, LeaseEnds = time.GetUtcNow() + Lease });
            }
        }
        catch (InconsistentStateException)
        {
            await kept.ReadStateAsync(CancellationToken.None);
            if (kept.State.IsCancelled || kept.State.Runner != runner)
            {
                running.Stop();
            }

            if (kept.State.Runner != runner)
            {
                Rest();
            }
        }
        catch (Exception e) when (GrainStates.IsStorage(e))
        {
            LogNotKept(this.GetPrimaryKeyString(), e); // The next turn of the timer tries again.
        }
    }

    private async Task EndAsync(Job ended)
    {
        if (ended.HasEnded)
        {
            await order.ReadStateAsync();
            await order.ClearStateAsync();
            await WriteAsync(kept.State with { Job = ended with { EndedAt = time.GetUtcNow() }, LeaseEnds = default });
        }
        else
        {
            // Begun again when the lease is over. That the database was away says nothing about the work, so it is no start.
            await WriteAsync(kept.State with { Job = ended, Starts = kept.State.Starts - 1 });
        }

        Rest();
    }

    private void Rest()
    {
        running?.Dispose();
        running = null;
        timer?.Dispose();
        timer = null;
    }

    private Task WriteAsync(JobRecord record)
    {
        kept.State = record;
        return kept.WriteStateAsync();
    }

    private void LogFailed(Exception fault) => LogFailed(this.GetPrimaryKeyString(), fault);

    [LoggerMessage(1, LogLevel.Error, "Job {Id} broke off.")]
    private partial void LogFailed(string id, Exception fault);

    [LoggerMessage(2, LogLevel.Warning, "How far job {Id} is could not be kept; trying again.")]
    private partial void LogNotKept(string id, Exception fault);
}
