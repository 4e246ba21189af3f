using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;
using NetworkHub.Gateway.Access;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.Ui.Forms;
using NetworkHub.Gateway.Ui.Layout;
using NetworkHub.Gateway.Ui.Localisation;
using NetworkHub.Gateway.Ui.Pages.Designer;
using NetworkHub.Gateway.Ui.Pages.Partnerships;
using NetworkHub.Gateway.Ui.Parts;

namespace NetworkHub.Gateway.Ui.Hosting;

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
            .AddHttpContextAccessor()
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

    /// <summary>Maps pages and what they load. Comes after the caller is known.</summary>
    public static void MapUi(this WebApplication app)
    {
        app.UseWhen(IsForPeople, pages => pages.UseMiddleware<ContentPolicy>().UseStaticFiles());
        // After the files: to routing a file's address is one that no page has.
        app.UseRouting();
        app.UseWhen(IsForPeople, pages => pages
            .Use(SayThatNothingIsThereAsync)
            .Use(SendToWelcomeAsync)
            .Use(OperatorDashboard.KeepOthersOutAsync)
            .UseAntiforgery()
            .UseMiddleware<StaleForms>());
        app.MapLanguageSwitch();
        app.MapRazorComponents<App>().ExcludeFromDescription();

        // For GET only: a fallback for every method would answer what the API refuses for its method or its form of body.
        app.MapFallback($"{{*address:{PageAddress.Name}}}", () => new RazorComponentResult<NotFoundDocument> { StatusCode = StatusCodes.Status404NotFound })
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
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

    // Default deny: a page is for those signed in unless it says otherwise.
    private static Task SendToWelcomeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is { } endpoint
            && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            && context.FindCaller() is null)
        {
            context.Response.Redirect(Welcome);
            return Task.CompletedTask;
        }

        return next(context);
    }
}
