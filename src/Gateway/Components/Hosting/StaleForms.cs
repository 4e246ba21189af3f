using Microsoft.AspNetCore.Antiforgery;

namespace NetworkHub.Gateway.Components.Hosting;

/// <summary>
/// Shows a form again that cannot be shown to come from a page of the hub, as when its page is from before a change of keys or the browser
/// keeps no cookies: filled in as it was sent, carried out by nobody, and ready to be sent again.
/// </summary>
internal sealed class StaleForms(RequestDelegate next)
{
    private static readonly object Mark = new();

    /// <summary>Whether the page answers such a form.</summary>
    public static bool IsAnsweredBy(HttpContext context) => context.Items.ContainsKey(Mark);

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            // As GET nothing is carried out; without the verdict the fields may be read.
            context.Features.Set<IAntiforgeryValidationFeature>(null);
            context.Request.Method = HttpMethods.Get;
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Items[Mark] = true;
        }

        return next(context);
    }
}
