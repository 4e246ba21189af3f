using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Grains.Interfaces;
using NetworkHub.HubProcess;
using NetworkHub.Silo;

namespace NetworkHub.Cluster.Tests.Providers;

/// <summary>A silo that is built as the silo process builds it, but in this process, where it finds the grains of the tests; and a client of it.</summary>
internal sealed class SiloHere : IAsyncDisposable
{
    private readonly PostgresEventStore store;
    private readonly IHost silo;
    private readonly IHost client;

    private SiloHere(PostgresEventStore store, IHost silo, IHost client) => (this.store, this.silo, this.client) = (store, silo, client);

    public IGrainFactory Grains => client.Services.GetRequiredService<IGrainFactory>();

    public static async Task<SiloHere> StartAsync(ClusterSettings cluster)
    {
        var log = await PostgresEventStore.OpenAsync(cluster.Database, CancellationToken.None);
        var host = SiloHost.Build(new SiloSettings(cluster, IPAddress.Loopback, FreePort.Next(), FreePort.Next()), log);
        await host.StartAsync();
        return new SiloHere(log, host, await cluster.ConnectAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await client.StopAsync();
        client.Dispose();
        await silo.StopAsync();
        silo.Dispose();
        await store.DisposeAsync();
    }
}
