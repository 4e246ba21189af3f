using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Application.Wire;
using NetworkHub.Grains.Interfaces;

namespace NetworkHub.Grains;

/// <summary>
/// An activation in the cluster: the same runner as in the embedded hub. Grains of this kind are reentrant, because the runner itself takes
/// one turn at a time, and can only pipeline and share commits when the next requests reach it while earlier ones are on their way to disk.
/// </summary>
/// <typeparam name="TState">The entity's state.</typeparam>
/// <param name="kind">The entity's kind.</param>
/// <param name="services">What its runner works with.</param>
public abstract class EntityGrain<TState>(EntityKind<TState> kind, RunnerServices services) : Grain, IEntityGrain
    where TState : class
{
    private EntityRunner<TState> runner = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        runner = new EntityRunner<TState>(kind, new StreamId(this.GetPrimaryKeyString()), services.Store, services.Options, services.Time);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
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

    /// <inheritdoc/>
    public async Task<byte[]> ExecuteAsync(byte[] request)
    {
        var answer = await HubWire.ExecuteAsync(runner, request);
        DropIfBlank();
        return answer;
    }

    /// <inheritdoc/>
    public async Task<byte[]> ReadAsync()
    {
        var answer = await HubWire.ReadAsync<TState>(runner);
        DropIfBlank();
        return answer;
    }

    // Ids that do not exist would fill the memory with activations until their time is up.
    private void DropIfBlank()
    {
        if (runner.IsBlank)
        {
            DeactivateOnIdle();
        }
    }
}
