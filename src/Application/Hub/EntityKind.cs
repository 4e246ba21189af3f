using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Hub;

/// <summary>What the journal needs to know of a kind of entity.</summary>
/// <typeparam name="TState">Its state.</typeparam>
/// <param name="Initial">The state before the first event.</param>
/// <param name="Decide">What a command leads to.</param>
/// <param name="Evolve">What an event makes of the state.</param>
/// <param name="SnapshotFormat">Name and version of the state's JSON; raised whenever the state's shape or the meaning of an event changes.</param>
public sealed record EntityKind<TState>(
    TState Initial,
    Func<TState, ICommand, DecisionContext, Decision> Decide,
    Func<TState, IEvent, TState> Evolve,
    string SnapshotFormat)
    where TState : class;

/// <summary>The kinds of entity.</summary>
public static class EntityKinds
{
    /// <summary>Actors.</summary>
    public static EntityKind<ActorState> Actor { get; } = new(
        ActorState.Initial,
        (state, command, context) => ActorDecider.Decide(state, (IActorCommand)command, context),
        (state, @event) => ActorDecider.Evolve(state, (IActorEvent)@event),
        "actor.1");

    /// <summary>Networks.</summary>
    public static EntityKind<NetworkState> Network { get; } = new(
        NetworkState.Initial,
        (state, command, _) => NetworkDecider.Decide(state, (INetworkCommand)command),
        (state, @event) => NetworkDecider.Evolve(state, (INetworkEvent)@event),
        "network.1");

    /// <summary>Partnerships.</summary>
    public static EntityKind<PartnershipState> Partnership { get; } = new(
        PartnershipState.Initial,
        (state, command, context) => PartnershipDecider.Decide(state, (IPartnershipCommand)command, context),
        (state, @event) => PartnershipDecider.Evolve(state, (IPartnershipEvent)@event),
        "partnership.3");
}
