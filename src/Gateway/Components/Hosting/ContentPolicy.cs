namespace NetworkHub.Gateway.Components.Hosting;

/// <summary>Tells browsers to load nothing from elsewhere, to run no script that is written into a page, and to frame no page.</summary>
internal sealed class ContentPolicy(RequestDelegate next)
{
    /// <summary>The policy for a page whose scripts write styles.</summary>
    public const string WithStylesOfScripts = $"style-src 'self' 'unsafe-inline'; {AllButStyles}";

    private const string Policy = $"style-src 'self'; {AllButStyles}";

    private const string AllButStyles =
        "default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return next(context);
    }
}
