using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetworkHub.Silo.Clustering;
using NetworkHub.Silo.Settings;
using Orleans.Messaging;

namespace NetworkHub.Silo.Tests;

/// <summary>Orleans' view of one cluster's list of silos, as a silo and a client of the hub set it up; neither is started.</summary>
public sealed class Membership(string database, string name) : IAsyncDisposable
{
    private readonly List<IHost> hosts = [];

    public string Name => name;

    public async Task<IMembershipTable> OpenAsync()
    {
        var table = Services(host => host.UseOrleans(silo => silo.UsePostgresCluster(database, Settings))).GetRequiredService<IMembershipTable>();
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true);
        return table;
    }

    /// <summary>Where a client would call: address and client port.</summary>
    public async Task<IEnumerable<string>> GatewaysAsync()
    {
        var list = Services(host => host.UseOrleansClient(client => client.UsePostgresCluster(database, Settings)))
            .GetRequiredService<IGatewayListProvider>();
        await list.InitializeGatewayListProvider();
        return (await list.GetGateways()).Select(gateway => $"{gateway.Host}:{gateway.Port}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await ((IAsyncDisposable)host).DisposeAsync();
        }
    }

    private ClusterSettings Settings => new(name, IPAddress.Loopback);

    private IServiceProvider Services(Action<IHostApplicationBuilder> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        configure(builder);
        hosts.Add(builder.Build());
        return hosts[^1].Services;
    }
}

/// <summary>Changes to a list of silos by one who has seen a version of it.</summary>
internal static class SeenMembership
{
    public static Task<bool> InsertAsync(this IMembershipTable table, MembershipEntry entry, int seen) =>
        table.InsertRowAsync(entry, Version(seen).Next());

    public static Task<bool> UpdateAsync(this IMembershipTable table, MembershipEntry entry, int seen) =>
        table.UpdateRowAsync(entry, Version(seen).VersionEtag, Version(seen).Next());

    private static TableVersion Version(int seen) => new(seen, seen.ToString(CultureInfo.InvariantCulture));
}
