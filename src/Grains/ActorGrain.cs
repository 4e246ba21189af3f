using NetworkHub.Application.Hub;
using NetworkHub.Domain.Actors;
using NetworkHub.Grains.Interfaces;
using Orleans.Concurrency;

namespace NetworkHub.Grains;

/// <summary>An actor.</summary>
/// <param name="services">What its journal works with.</param>
[Reentrant]
public sealed class ActorGrain(JournalServices services) : EntityGrain<IActorCommand, ActorState>(EntityKinds.Actor, services), IActorGrain;
