using NetworkHub.Application.Jobs;
using Spectre.Console;

namespace NetworkHub.Gateway.Commands;

/// <summary>Follows long work and shows how far it is, on the terminal of who waits; a file or a pipe gets none of it.</summary>
internal static class JobProgressBar
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes a job on and waits until it has ended. Ending the wait ends the job.</summary>
    /// <returns>The ended job.</returns>
    public static async Task<Job> RunAsync(IJobs jobs, JobId id, JobOrder order, CancellationToken cancellationToken)
    {
        if (Console.IsErrorRedirected)
        {
            return await FollowAsync(jobs, id, order, _ => { }, cancellationToken);
        }

        return await Terminal().Progress().StartAsync(context => FollowAsync(jobs, id, order, new Steps(context).Show, cancellationToken));
    }

    /// <summary>Shows how far work is that is no job, because it starts no silo.</summary>
    public static async Task<T> RunAsync<T>(Func<Action<JobProgress>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(_ => { });
        }

        return await Terminal().Progress().StartAsync(context => work(new Steps(context).Show));
    }

    private static IAnsiConsole Terminal() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    private static async Task<Job> FollowAsync(IJobs jobs, JobId id, JobOrder order, Action<JobProgress> show, CancellationToken cancellationToken)
    {
        var job = (await jobs.StartAsync(id, order, cancellationToken))!;
        try
        {
            while (!job.HasEnded)
            {
                await Task.Delay(LookEvery, cancellationToken);
                job = (await jobs.FindAsync(id, cancellationToken))!;
                if (job.Progress is { } progress)
                {
                    show(progress);
                }
            }

            return job;
        }
        catch (OperationCanceledException)
        {
            await jobs.CancelAsync(id, CancellationToken.None);
            throw;
        }
    }

    // A bar for each step, in the order in which they come.
    private sealed class Steps(ProgressContext context)
    {
        private readonly Dictionary<string, ProgressTask> bars = new(StringComparer.Ordinal);

        public void Show(JobProgress progress)
        {
            if (!bars.TryGetValue(progress.Step, out var bar))
            {
                bars.Add(progress.Step, bar = context.AddTask(char.ToUpperInvariant(progress.Step[0]) + progress.Step[1..]));
            }

            (bar.MaxValue, bar.Value) = (progress.Total, progress.Done);
        }
    }
}
