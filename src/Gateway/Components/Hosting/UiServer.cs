using Microsoft.AspNetCore.Http.HttpResults;
using NetworkHub.Gateway.Components.Forms;
using NetworkHub.Gateway.Components.Layout;
using NetworkHub.Gateway.Features.Partnerships.Explanations;
using NetworkHub.Gateway.Features.Partnerships.Founding;
using NetworkHub.Gateway.Features.Rules.Designer;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Components.Hosting;

/// <summary>Puts the pages on the server.</summary>
internal static class UiServer
{
    /// <summary>Where a visitor goes who is not signed in.</summary>
    public const string Welcome = "/welcome";

    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<PageAddress>(PageAddress.Name));
        return services
            .AddScoped(provider => LanguageChoice.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request))
            .AddScoped<PageContext>()
            .AddScoped<RejectionWords>()
            .AddScoped<FormSubmission>()
            .AddScoped<RuleWords>()
            .AddScoped<ExplanationWords>()
            .AddScoped<RuleFaultWords>()
            .AddScoped<PartnershipDesign>()
            .AddScoped<PartnershipReader>();
    }

    /// <summary>Serves the files that pages load, before routing: to it a file's address is one that no page has.</summary>
    public static void UsePageFiles(this WebApplication app) =>
        app.UseWhen(IsForPeople, pages => pages.UseMiddleware<ContentPolicy>().UseStaticFiles().Use(SayThatNothingIsThereAsync));

    /// <summary>Keeps pages safe. Comes after it is known that the caller may see the page.</summary>
    public static void UsePages(this WebApplication app) => app.UseWhen(IsForPeople, pages => pages
        .Use(OperatorDashboard.AllowStylesOfScriptsAsync)
        .UseAntiforgery()
        .UseMiddleware<StaleForms>());

    /// <summary>Maps the pages. Those for visitors who are not signed in say so themselves.</summary>
    public static void MapUi(this WebApplication app)
    {
        app.MapLanguageSwitch();
        app.MapRazorComponents<App>().RequireAuthorization().ExcludeFromDescription();

        // For GET only: a fallback for every method would answer what the API refuses for its method or its form of body.
        app.MapFallback($"{{*address:{PageAddress.Name}}}", () => new RazorComponentResult<NotFoundDocument> { StatusCode = StatusCodes.Status404NotFound })
            .AllowAnonymous().WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    private static bool IsForPeople(HttpContext context) => !context.IsForApi();

    // The framework leaves it to others to fill a page that found nothing to show.
    private static async Task SayThatNothingIsThereAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null })
        {
            // What renders a page does so once per scope, and puts a header of its own on the response that must not be there yet.
            var services = context.RequestServices;
            await using var fresh = services.CreateAsyncScope();
            context.Response.Headers.Remove("blazor-enhanced-nav");
            context.RequestServices = fresh.ServiceProvider;
            await new RazorComponentResult<NotFoundDocument> { StatusCode = StatusCodes.Status404NotFound }.ExecuteAsync(context);
            context.RequestServices = services;
        }
    }
}
