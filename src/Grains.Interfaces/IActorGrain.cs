using NetworkHub.Domain.Actors;

namespace NetworkHub.Grains.Interfaces;

/// <summary>An actor; its key is the text of the <see cref="ActorId"/>.</summary>
[Alias("networkhub.actor")]
public interface IActorGrain : IEntityGrain<IActorCommand, ActorState>;
