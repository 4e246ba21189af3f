using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;

namespace NetworkHub.Hub.Contract;

/// <summary>Several hubs on one database behind a load balancer that asks one after the other.</summary>
public sealed class AlternatingHub(params IReadOnlyList<INetworkHub> hubs) : INetworkHub, IAsyncDisposable
{
    private int asked;

    public Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken) => Next().ExecuteAsync(request, cancellationToken);

    public Task<EntityView<TState>?> ReadAsync<TState>(StreamId stream, CancellationToken cancellationToken)
        where TState : class =>
        Next().ReadAsync<TState>(stream, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in hubs.OfType<IAsyncDisposable>())
        {
            await hub.DisposeAsync();
        }
    }

    private INetworkHub Next() => hubs[(int)((uint)Interlocked.Increment(ref asked) % hubs.Count)];
}
