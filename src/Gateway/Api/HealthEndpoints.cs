using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Store;
using NetworkHub.Gateway.Http;

namespace NetworkHub.Gateway.Api;

/// <summary>Whether the hub lives and can serve, for whoever watches over it.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Ok());
        app.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(
        IEventStore store, ProjectionProgress progress, CatchUpWait catchUp, CancellationToken cancellationToken)
    {
        await store.ReadAllAsync(0, 1, cancellationToken);

        // A newer version beside this one may have led the read models past the event.
        return progress.Obstacle is { } obstacle && !await catchUp.ReachAsync(progress.Position + 1, TimeSpan.Zero, cancellationToken)
            ? Reply.Problem(Problem.LogUnreadable(obstacle))
            : Results.Ok();
    }
}
