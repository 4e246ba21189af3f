using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using NetworkHub.Silo.Settings;
using Orleans.Dashboard;

namespace NetworkHub.Silo.Clustering;

/// <summary>What Orleans' dashboard needs of every process of a cluster; nothing is measured for it while it is off.</summary>
public static class Dashboard
{
    /// <summary>Adds it to a silo when it is on.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="settings">Whether.</param>
    public static ISiloBuilder UseDashboard(this ISiloBuilder silo, HubSettings settings) =>
        settings.Dashboard ? silo.AddDashboard(Configure) : silo;

    /// <summary>Adds it to a gateway without a silo when it is on.</summary>
    /// <param name="client">The gateway.</param>
    /// <param name="settings">Whether.</param>
    public static IClientBuilder UseDashboard(this IClientBuilder client, HubSettings settings) =>
        settings.Dashboard ? client.AddDashboard(Configure) : client;

    /// <summary>Maps its pages and what they load; who may see them is for the server to say.</summary>
    /// <param name="app">The server.</param>
    /// <param name="path">Where.</param>
    public static IEndpointConventionBuilder MapDashboard(this IEndpointRouteBuilder app, string path) => app.MapOrleansDashboard(path);

    // The log is read where logs are kept; streaming it would hold a connection open for as long as somebody looks.
    private static void Configure(DashboardOptions options) => options.HideTrace = true;
}
