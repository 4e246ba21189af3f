using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>What can be asked of an actor.</summary>
public interface IActorCommand : ICommand<ActorState>;

/// <summary>What can happen to an actor.</summary>
public interface IActorEvent : IEvent<ActorState>;
