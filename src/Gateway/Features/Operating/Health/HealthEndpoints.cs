using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Store;
using NetworkHub.Gateway.Http;

namespace NetworkHub.Gateway.Features.Operating.Health;

/// <summary>Whether the hub lives and can serve, for what watches over it.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Ok()).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(
        IEventStore store, IReadModelDatabase database, ProjectionProgress progress, CancellationToken cancellationToken)
    {
        await store.ReadAllAsync(0, 1, cancellationToken);
        var status = await ReadModelStatus.ReadAsync(database, progress.Models, cancellationToken);
        return status.Building.Count > 0 ? Reply.Problem(Problem.BeingBuilt(status.Building)) : Reply.Ok(ReadyBody.From(status));
    }
}

/// <summary>The hub can serve.</summary>
/// <param name="HeldUp">What it cannot serve: at most a hundred entities that a read model holds up at an event it cannot take.</param>
internal sealed record ReadyBody(IReadOnlyList<HeldUpBody> HeldUp)
{
    private const int MostShown = 100;

    public static ReadyBody From(ReadModelStatus status) =>
        new([.. status.HeldUp.Take(MostShown).Select(held => new HeldUpBody(held.Model, held.Entity, held.Position, held.Reason))]);
}

/// <summary>An entity that a read model holds up.</summary>
/// <param name="Model">The read model and its version.</param>
/// <param name="Entity">The entity's id.</param>
/// <param name="Position">The position of the event that it cannot take.</param>
/// <param name="Reason">Why, and what to do.</param>
internal sealed record HeldUpBody(string Model, string Entity, long Position, string Reason);
