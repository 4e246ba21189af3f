using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Gateway.Http;

/// <summary>Reads single entities for callers who may see them.</summary>
internal static class Entities
{
    /// <exception cref="ProblemException">There is none, or not for this caller.</exception>
    public static async Task<EntityView<TState>> ReadForAsync<TState, TId>(
        this INetworkHub hub, Caller caller, TId id, CancellationToken cancellationToken)
        where TState : class
        where TId : struct, IEntityId<TId> =>
        await hub.ReadAsync<TState>(new StreamId(id.Value), cancellationToken) is { } view && AccessPolicy.MaySee(caller, id.Value, view.State)
            ? view
            : throw new ProblemException(Problem.From(new NotFound(id.Value)));
}
