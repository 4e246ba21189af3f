using NetworkHub.Gateway.Access;
using NetworkHub.Gateway.Components.Hosting;
using NetworkHub.Gateway.Features.Rules.Evaluating;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Gateway.OpenApi;
using NetworkHub.Silo;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Hosting;

/// <summary>Builds the HTTP server on the hub's services.</summary>
public static class HubServer
{
    /// <summary>A server that is ready to be started.</summary>
    /// <param name="settings">Where it keeps its data and listens.</param>
    /// <param name="configure">What a host, such as a test, wants otherwise.</param>
    public static WebApplication Build(HubSettings settings, Action<WebApplicationBuilder>? configure = null)
    {
        MessageTexts.Hub.Check();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets().UseUrls(settings.Url.ToString()).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimits.Default;
        }).UseSockets(sockets => sockets.IOQueueCount = 0); // Straight to the thread pool: a queue between adds a turn to every answer.
        AddLogging(builder.Logging);
        builder.Services.AddHub(settings);
        builder.AddEntities(settings);
        builder.Services.AddHubAuthentication(settings);
        builder.Services.AddCalculationLimit();
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        builder.Services.AddHubOpenApi();
        builder.Services.AddExceptionHandler<FaultHandler>().AddProblemDetails();
        builder.Services.AddHostedService<ProjectionService>().AddHostedService<HeadSigningService>().AddHostedService<ProjectionLag>();
        builder.AddHubTelemetry("networkhub");
        builder.Services.AddHubQueries();
        builder.Services.AddUi();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler();
        app.UseWhen(ApiRequests.IsForApi, api => api.UseStatusCodePages(EmptyAnswers.FillAsync));
        app.UsePageFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UsePages();
        app.UseCalculationLimit();
        app.MapSignIn();
        app.MapApi();
        app.MapHubOpenApi();
        app.MapUi();
        app.MapOperatorDashboard(settings);
        return app;
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        // The keys that protect sessions lie beside the data that they protect access to: encrypting them would add no safety.
        logging.AddHubLogging().AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None); // Nothing is logged there, yet every request would pay for a trace.
    }
}
