namespace NetworkHub.Gateway.Api;

/// <summary>Every resource under <c>/api/v1</c>, one line each.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapHealth();
    }
}
