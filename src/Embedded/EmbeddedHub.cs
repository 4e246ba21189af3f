using System.Collections.Concurrent;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Embedded;

/// <summary>
/// The hub in this process: an activation for every entity in use, made at first touch and dropped when it has been idle for a while.
/// Any number of such hubs may share one database; the store's expected head keeps them from writing over each other.
/// </summary>
public sealed class EmbeddedHub : INetworkHub, IAsyncDisposable
{
    private readonly ConcurrentDictionary<StreamId, Activation> activations = new();
    private readonly IEventStore store;
    private readonly EmbeddedOptions options;
    private readonly TimeProvider time;
    private readonly ITimer sweep;

    /// <summary>Starts an empty hub.</summary>
    /// <param name="store">The log.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">The clock.</param>
    public EmbeddedHub(IEventStore store, EmbeddedOptions options, TimeProvider time)
    {
        this.store = store;
        this.options = options;
        this.time = time;
        sweep = time.CreateTimer(_ => Passivate(), null, options.IdleAfter, options.IdleAfter);
    }

    /// <summary>How many entities are in memory.</summary>
    public int ActivationCount => activations.Count;

    /// <inheritdoc/>
    public async Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (Activate(request.Stream) is not { } runner)
        {
            return new CommandOutcome.Refused(new NotFound(request.Stream.Value));
        }

        var outcome = await runner.ExecuteAsync(request).WaitAsync(cancellationToken);
        DropIfBlank(request.Stream, runner);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<EntityView<TState>?> ReadAsync<TState>(StreamId stream, CancellationToken cancellationToken)
        where TState : class
    {
        if (Activate(stream) is not { } runner)
        {
            return null;
        }

        var view = await runner.ReadAsync<TState>().WaitAsync(cancellationToken);
        DropIfBlank(stream, runner);
        return view;
    }

    /// <summary>Keeps snapshots of what is in memory and stops. Commands under way are answered; the store is not closed.</summary>
    public async ValueTask DisposeAsync()
    {
        await sweep.DisposeAsync();

        // Many at a time share a commit: a hub with thousands of entities has to stop within seconds.
        await Parallel.ForEachAsync(
            activations.Values,
            new ParallelOptions { MaxDegreeOfParallelism = 64 },
            async (activation, _) => await KeepSnapshotAsync(activation.Runner));
    }

    private IEntityRunner? Activate(StreamId stream)
    {
        if (!activations.TryGetValue(stream, out var activation))
        {
            if (EntityKinds.RunnerFor(stream, store, options.Runner, time) is not { } runner)
            {
                return null;
            }

            activation = activations.GetOrAdd(stream, new Activation(runner));
        }

        activation.LastUsed = time.GetTimestamp();
        return activation.Runner;
    }

    // Whoever asks for ids that do not exist, by the thousand, must not fill the memory with them.
    private void DropIfBlank(StreamId stream, IEntityRunner runner)
    {
        if (runner.IsBlank)
        {
            activations.TryRemove(stream, out _);
        }
    }

    private void Passivate()
    {
        foreach (var (stream, activation) in activations)
        {
            if (time.GetElapsedTime(activation.LastUsed) >= options.IdleAfter && activation.Runner.IsIdle && activations.TryRemove(stream, out _))
            {
                _ = KeepSnapshotAsync(activation.Runner);
            }
        }
    }

    private static async Task KeepSnapshotAsync(IEntityRunner runner)
    {
        try
        {
            await runner.KeepSnapshotAsync();
        }
        catch (StoreUnavailableException)
        {
            // A snapshot only saves time at the next touch; the log has everything.
            return;
        }
    }

    private sealed class Activation(IEntityRunner runner)
    {
        public IEntityRunner Runner { get; } = runner;

        public long LastUsed { get; set; }
    }
}

/// <summary>Limits of the embedded hub.</summary>
/// <param name="Runner">Limits of each activation.</param>
/// <param name="IdleAfter">How long an activation may be unused before it is dropped.</param>
public sealed record EmbeddedOptions(RunnerOptions Runner, TimeSpan IdleAfter)
{
    /// <summary>The defaults: dropped after ten idle minutes.</summary>
    public static EmbeddedOptions Default { get; } = new(new RunnerOptions(), TimeSpan.FromMinutes(10));
}
