using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Application.Wire;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Grains.Interfaces;

namespace NetworkHub.Gateway.Cluster;

/// <summary>The hub in a cluster of silos: each call goes to the entity's one activation, wherever that is.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="log">Says why a silo did not answer.</param>
public sealed partial class ClusterHub(IGrainFactory grains, ILogger<ClusterHub> log) : INetworkHub
{
    /// <inheritdoc/>
    public async Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (Find(request.Stream) is not var (grain, _))
        {
            return new CommandOutcome.Refused(new NotFound(request.Stream.Value));
        }

        try
        {
            return HubWire.DecodeOutcome(await grain.ExecuteAsync(HubWire.Encode(request)).WaitAsync(cancellationToken));
        }
        catch (GatewayTooBusyException)
        {
            return new CommandOutcome.Overloaded();
        }
        catch (Exception e) when (e is TimeoutException or OrleansException)
        {
            Unanswered(request.Stream.Value, e.Message);
            return new CommandOutcome.Unavailable();
        }
    }

    /// <inheritdoc/>
    public async Task<EntityView<TState>?> ReadAsync<TState>(StreamId stream, CancellationToken cancellationToken)
        where TState : class
    {
        if (Find(stream) is not var (grain, state) || state != typeof(TState))
        {
            return null;
        }

        try
        {
            return HubWire.DecodeView<TState>(await grain.ReadAsync().WaitAsync(cancellationToken));
        }
        catch (GatewayTooBusyException)
        {
            throw new HubOverloadedException();
        }
        catch (Exception e) when (e is TimeoutException or OrleansException)
        {
            Unanswered(stream.Value, e.Message);
            throw new StoreUnavailableException("No silo answers for the entity.", outcomeUnknown: false, e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No silo answered for {Entity}: {Reason}")]
    private partial void Unanswered(string entity, string reason);

    private (IEntityGrain Grain, Type State)? Find(StreamId stream) => stream.Value switch
    {
        var id when EntityIds.TryParse<PartnershipId>(id, out _) => (grains.GetGrain<IPartnershipGrain>(id), typeof(PartnershipState)),
        var id when EntityIds.TryParse<ActorId>(id, out _) => (grains.GetGrain<IActorGrain>(id), typeof(ActorState)),
        var id when EntityIds.TryParse<NetworkId>(id, out _) => (grains.GetGrain<INetworkGrain>(id), typeof(NetworkState)),
        _ => null,
    };
}
