using System.Net;
using Microsoft.AspNetCore.Connections;

namespace NetworkHub.Silo.Clustering;

/// <summary>A silo by itself, as a hub on SQLite has: it listens nowhere, so that nobody gets in and any number of hubs run side by side.</summary>
public static class NoCluster
{
    // Only a name: nothing listens there.
    private const int Port = 11111;

    /// <summary>Makes the silo one without others.</summary>
    /// <param name="silo">The silo.</param>
    public static ISiloBuilder UseNoCluster(this ISiloBuilder silo) =>
        silo.UseLocalhostClustering(Port, gatewayPort: 0).ConfigureServices(ListenNowhere);

    // Orleans keeps the keys of its listeners to itself; a later registration under the same key takes the place of its own.
    private static void ListenNowhere(IServiceCollection services)
    {
        var keys = services.Where(service => service.IsKeyedService && service.ServiceType == typeof(IConnectionListenerFactory))
            .Select(service => service.ServiceKey).Distinct().ToList();
        foreach (var key in keys)
        {
            services.AddKeyedSingleton<IConnectionListenerFactory>(key, new NoListeners());
        }
    }

    private sealed class NoListeners : IConnectionListenerFactory
    {
        public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => new(new NoListener(endpoint));
    }

    private sealed class NoListener(EndPoint endPoint) : IConnectionListener
    {
        private readonly TaskCompletionSource<ConnectionContext?> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public EndPoint EndPoint { get; } = endPoint;

        public ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) => new(closed.Task.WaitAsync(cancellationToken));

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            closed.TrySetResult(null);
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => UnbindAsync();
    }
}
