namespace NetworkHub.Application.Hub;

/// <summary>
/// Runs the commands of one entity, one turn at a time: what an activation of the embedded host and a grain of the cluster have inside.
/// Correctness does not rest on there being one runner per entity, only speed does.
/// </summary>
public interface IEntityRunner
{
    /// <summary>Whether nothing waits and nothing is under way, so that the runner may be dropped.</summary>
    bool IsIdle { get; }

    /// <summary>Whether the entity has no events, as far as the runner knows: keeping it in memory saves nothing.</summary>
    bool IsBlank { get; }

    /// <summary>See <see cref="INetworkHub.ExecuteAsync"/>.</summary>
    /// <param name="request">The command and who asks.</param>
    Task<CommandOutcome> ExecuteAsync(CommandRequest request);

    /// <summary>See <see cref="INetworkHub.ReadAsync{TState}"/>.</summary>
    /// <typeparam name="TState">The state type of the entity's kind; another gives null.</typeparam>
    Task<EntityView<TState>?> ReadAsync<TState>()
        where TState : class;

    /// <summary>Keeps a snapshot when enough has happened since the last one; called before the runner is dropped.</summary>
    Task KeepSnapshotAsync();
}

/// <summary>Limits of a runner.</summary>
/// <param name="MostWaiting">The most requests that may wait for one entity; further ones are answered as overloaded.</param>
/// <param name="MostPerTurn">The most requests taken into one turn, and so into one append.</param>
/// <param name="AppendsInFlight">The most appends of one entity under way at a time.</param>
/// <param name="MostAttempts">How often a command is decided anew after a conflict before it is given up as unavailable.</param>
/// <param name="SnapshotEvery">Events between snapshots.</param>
/// <param name="SnapshotAtRestAfter">Events since the last snapshot that are worth another when the runner is dropped, for the next first touch.</param>
public sealed record RunnerOptions(
    int MostWaiting = 1024,
    int MostPerTurn = 128,
    int AppendsInFlight = 4,
    int MostAttempts = 100,
    int SnapshotEvery = 500,
    int SnapshotAtRestAfter = 20);
