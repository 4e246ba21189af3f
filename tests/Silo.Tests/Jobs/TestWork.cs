using System.Globalization;
using NetworkHub.Application.Jobs;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Silo.Tests.Jobs;

/// <summary>Work that a test leads by the hand.</summary>
internal sealed class TestWork : IJobWork
{
    public const string Name = "test";

    private readonly Queue<Exception> failures = new();
    private TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource underWay = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when it has been begun and has told how far it is.</summary>
    public Task UnderWay => underWay.Task;

    /// <summary>How often it was begun.</summary>
    public int Begun { get; private set; }

    public string Kind => Name;

    public static JobOrder Order(string what = "") =>
        new(Name, "key_test", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = what }, new byte[] { 1, 2, 3 });

    /// <summary>Lets it end.</summary>
    public void Open() => open.TrySetResult();

    /// <summary>Lets the next one begun wait.</summary>
    public void Close() => open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets the next one begun fail.</summary>
    public void FailBy(Exception failure) => failures.Enqueue(failure);

    public async Task<JobResult> RunAsync(JobOrder order, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        Begun++;
        progress.Report(new JobProgress("half", 1, 2));
        underWay.TrySetResult();
        await open.Task.WaitAsync(cancellationToken);
        return failures.TryDequeue(out var failure)
            ? throw failure
            : new JobResult(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["what"] = order.Inputs["what"],
                    ["bytes"] = order.File.Length.ToString(CultureInfo.InvariantCulture),
                },
                [new JobNote(3, [Wrong])]);
    }

    /// <summary>What every result says of line 3.</summary>
    public static ValidationError Wrong { get; } = new("/text", Message.Of("text-too-long", Argument.Number("longest", 500)));

    /// <summary>What a store that cannot be reached throws.</summary>
    public static StoreUnavailableException Unreachable() => new("The database is away.", outcomeUnknown: false);
}
