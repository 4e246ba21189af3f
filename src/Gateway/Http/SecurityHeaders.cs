namespace NetworkHub.Gateway.Http;

/// <summary>What every answer tells browsers not to do with it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        if (context.IsForApi())
        {
            headers.CacheControl = "private, no-cache";
        }

        return next(context);
    }
}
