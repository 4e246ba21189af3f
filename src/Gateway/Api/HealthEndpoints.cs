using NetworkHub.Application.Store;

namespace NetworkHub.Gateway.Api;

/// <summary>Whether the hub lives and can serve, for whoever watches over it.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Ok());
        app.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(IEventStore store, CancellationToken cancellationToken)
    {
        await store.ReadAllAsync(0, 1, cancellationToken);
        return Results.Ok();
    }
}
