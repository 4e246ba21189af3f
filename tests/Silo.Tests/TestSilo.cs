using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Silo.Clustering;
using NetworkHub.Silo.Settings;
using NetworkHub.Silo.Stores;

namespace NetworkHub.Silo.Tests;

/// <summary>A silo in this process with the providers that the hub's silos have, and none of the hub's own grains at work.</summary>
internal sealed class TestSilo : IAsyncDisposable
{
    private readonly IHost host;

    private TestSilo(IHost host) => this.host = host;

    public IServiceProvider Services => host.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public string Name => Services.GetRequiredService<ILocalSiloDetails>().Name;

    /// <summary>Migrates a PostgreSQL database, as opening the log does, and starts a silo of the cluster on it.</summary>
    public static async Task<TestSilo> OnPostgresAsync(string database, Action<ISiloBuilder>? more = null)
    {
        await MigrateAsync(database);
        return await StartAsync(silo =>
        {
            silo.UsePostgresCluster(database, new ClusterSettings("test", IPAddress.Loopback));
            more?.Invoke(silo);
        });
    }

    /// <summary>Starts a silo by itself on a data folder.</summary>
    public static Task<TestSilo> OnSqliteAsync(string folder, Action<ISiloBuilder>? more = null) => StartAsync(silo =>
    {
        silo.UseNoCluster().KeepGrainStatesIn(folder);
        more?.Invoke(silo);
    });

    /// <summary>Makes what is missing in a database.</summary>
    public static async Task MigrateAsync(string database) =>
        await (await PostgresEventStore.OpenAsync(database, CancellationToken.None)).DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private static async Task<TestSilo> StartAsync(Action<ISiloBuilder> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(configure);
        var started = builder.Build();
        await started.StartAsync();
        return new TestSilo(started);
    }
}
