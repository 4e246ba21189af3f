using NetworkHub.Application.Events;
using NetworkHub.Application.Jobs;
using NetworkHub.Application.Store;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Grains.Jobs;

/// <summary>Work on its way, on threads of the pool; the grain that began it looks at it from its own.</summary>
internal sealed class RunningWork : IProgress<JobProgress>, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private JobProgress? progress;

    private RunningWork(IJobWork? work, JobOrder order) =>
        Work = Task.Run(() => work?.RunAsync(order, this, stop.Token) ?? throw new JobFailedException(
            Message.Of("job-work-unknown", Argument.Text("kind", order.Kind))));

    /// <summary>Completes with what came of it.</summary>
    public Task<JobResult> Work { get; }

    /// <summary>What it told last.</summary>
    public JobProgress? Progress => Volatile.Read(ref progress);

    public static RunningWork Begin(IJobWork? work, JobOrder order) => new(work, order);

    public void Report(JobProgress value) => Volatile.Write(ref progress, value);

    public void Stop() => stop.Cancel();

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    /// <summary>The job as the completed work leaves it; one that could not reach the database goes on later.</summary>
    public Job EndOf(Job job, Action<Exception> log)
    {
        var told = job with { Progress = Progress };
        switch (Work.Exception?.InnerException)
        {
            case null when Work.IsCanceled:
                return told with { Status = JobStatus.Cancelled };
            case null:
                return told with { Status = JobStatus.Done, Result = Work.GetAwaiter().GetResult() };
            case JobFailedException failed:
                return told with { Status = JobStatus.Failed, Failure = failed.Failure };
            case UnreadableEventException or NotSupportedException:
                var obstacle = Work.Exception.InnerException.Message;
                return told with { Status = JobStatus.Failed, Failure = Message.Of("job-log-unreadable", Argument.Text("obstacle", obstacle)) };
            case StoreUnavailableException unavailable:
                log(unavailable);
                return told;
            case var fault:
                log(fault);
                return told with { Status = JobStatus.Failed, Failure = Message.Of("job-hub-fault") };
        }
    }
}
