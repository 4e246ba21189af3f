using NetworkHub.Gateway.Access;
using NetworkHub.Silo.Clustering;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Components.Hosting;

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
            app.MapDashboard("/dashboard").RequireAuthorization(Authentication.Operator)
                .WithMetadata(new ScriptsWriteStyles()).ExcludeFromDescription();
        }
    }

    /// <summary>Lets the dashboard's scripts write styles.</summary>
    /// <param name="context">The request; its caller may see what it asks for.</param>
    /// <param name="next">What serves it.</param>
    public static Task AllowStylesOfScriptsAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ScriptsWriteStyles>() is not null)
        {
            context.Response.Headers.ContentSecurityPolicy = ContentPolicy.WithStylesOfScripts;
        }

        return next(context);
    }

    private sealed class ScriptsWriteStyles;
}
