using NetworkHub.Application.Events;
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
/// <param name="SnapshotFormat">Names the state's JSON; see <see cref="Events.SnapshotFormat"/>.</param>
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
    public static EntityKind<ActorState> Actor { get; } = Of(ActorState.Initial);

    /// <summary>Networks.</summary>
    public static EntityKind<NetworkState> Network { get; } = Of(NetworkState.Initial);

    /// <summary>Partnerships.</summary>
    public static EntityKind<PartnershipState> Partnership { get; } = Of(PartnershipState.Initial);

    private static EntityKind<TState> Of<TState>(TState initial)
        where TState : class, IEntityState => new(
        initial,
        (state, command, context) => ((ICommand<TState>)command).Decide(state, context),
        (state, @event) => ((IEvent<TState>)@event).Evolve(state),
        SnapshotFormat.Of(typeof(TState)));
}
