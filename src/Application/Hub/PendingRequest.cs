using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Hub;

/// <summary>A request that waits for its turn, with the promise of an answer.</summary>
internal sealed class PendingRequest
{
    private readonly TaskCompletionSource<CommandOutcome>? outcome;
    private readonly TaskCompletionSource? read;

    private PendingRequest(CommandRequest? command, TaskCompletionSource<CommandOutcome>? outcome, TaskCompletionSource? read)
    {
        Command = command;
        this.outcome = outcome;
        this.read = read;
    }

    /// <summary>The command; null for a read.</summary>
    public CommandRequest? Command { get; }

    /// <summary>How often it has been decided and rolled back.</summary>
    public int Attempts { get; set; }

    public static PendingRequest ToExecute(CommandRequest command) =>
        new(command, new TaskCompletionSource<CommandOutcome>(TaskCreationOptions.RunContinuationsAsynchronously), null);

    public static PendingRequest ToRead() => new(null, null, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public Task<CommandOutcome> Outcome => outcome!.Task;

    public Task Read => read!.Task;

    public void Answer(CommandOutcome answer) => outcome!.TrySetResult(answer);

    public void Refuse(Rejection rejection) => Answer(new CommandOutcome.Refused(rejection));

    public void ReadNow() => read!.TrySetResult();

    public void Fail(Exception reason)
    {
        outcome?.TrySetException(reason);
        read?.TrySetException(reason);
    }
}
