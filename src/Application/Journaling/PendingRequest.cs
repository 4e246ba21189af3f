using NetworkHub.Application.Hub;
using System.Diagnostics;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Journaling;

/// <summary>A request that waits for its turn, with the promise of an answer.</summary>
internal sealed class PendingRequest
{
    private readonly TaskCompletionSource<CommandOutcome>? outcome;
    private readonly TaskCompletionSource<object>? read;

    private readonly long enqueuedAt = Stopwatch.GetTimestamp();

    private PendingRequest(CommandRequest? command, TaskCompletionSource<CommandOutcome>? outcome, TaskCompletionSource<object>? read)
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
        new(command, new TaskCompletionSource<CommandOutcome>(), null);

    public static PendingRequest ToRead() => new(null, null, new TaskCompletionSource<object>());

    public Task<CommandOutcome> Outcome => outcome!.Task;

    /// <summary>The entity's view at the moment of the read.</summary>
    public Task<object> Read => read!.Task;

    /// <summary>Its turn has come.</summary>
    public void Taken() => HubMeter.Taken(enqueuedAt);

    public void Answer(CommandOutcome answer)
    {
        HubMeter.Answered(answer);
        outcome!.TrySetResult(answer);
    }

    public void AnswerRead(object view) => read!.TrySetResult(view);

    /// <summary>Tells the caller that the hub could not do it; a store that cannot be reached is an outcome of a command.</summary>
    public void GiveUp(Exception reason)
    {
        if (Command is not null && reason is StoreUnavailableException)
        {
            Answer(new CommandOutcome.Unavailable());
        }
        else
        {
            Fail(reason);
        }
    }

    public void Fail(Exception reason)
    {
        outcome?.TrySetException(reason);
        read?.TrySetException(reason);
    }
}
