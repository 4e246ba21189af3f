using NetworkHub.Application.Hub;
using NetworkHub.Domain.Actors;
using NetworkHub.Grains.Interfaces;
using Orleans.Concurrency;

namespace NetworkHub.Grains;

/// <summary>An actor.</summary>
/// <param name="services">What its runner works with.</param>
[Reentrant]
public sealed class ActorGrain(RunnerServices services) : EntityGrain<ActorState>(EntityKinds.Actor, services), IActorGrain;
