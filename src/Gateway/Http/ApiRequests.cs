namespace NetworkHub.Gateway.Http;

/// <summary>Tells what programs ask of the API from what people's browsers ask for.</summary>
internal static class ApiRequests
{
    /// <summary>Whether the request is for the API.</summary>
    public static bool IsForApi(this HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
