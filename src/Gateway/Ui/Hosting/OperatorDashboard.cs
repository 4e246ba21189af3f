using NetworkHub.Gateway.Access;
using NetworkHub.Silo.Clustering;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Ui.Hosting;

/// <summary>Orleans' dashboard, where the operator sees silos, grains and calls; nobody else sees that it is there.</summary>
internal static class OperatorDashboard
{
    /// <summary>Maps the dashboard when the operator has set it on.</summary>
    /// <param name="app">The server.</param>
    /// <param name="settings">Whether.</param>
    public static void MapOperatorDashboard(this WebApplication app, HubSettings settings)
    {
        if (settings.Dashboard)
        {
            app.MapDashboard("/dashboard").WithMetadata(new ForOperator()).ExcludeFromDescription();
        }
    }

    /// <summary>Lets the operator in, sends strangers to where they sign in, and tells others that there is no such page.</summary>
    /// <param name="context">The request; its endpoint and its caller are known.</param>
    /// <param name="next">What serves it.</param>
    public static Task KeepOthersOutAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ForOperator>() is null)
        {
            return next(context);
        }

        switch (context.FindCaller())
        {
            case { IsOperator: true }:
                context.Response.Headers.ContentSecurityPolicy = ContentPolicy.WithStylesOfScripts;
                return next(context);
            case null:
                context.Response.Redirect(UiServer.Welcome);
                return Task.CompletedTask;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }

    private sealed class ForOperator;
}
