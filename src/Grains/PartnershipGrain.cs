using NetworkHub.Application.Hub;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Grains.Interfaces;
using Orleans.Concurrency;

namespace NetworkHub.Grains;

/// <summary>A partnership.</summary>
/// <param name="services">What its runner works with.</param>
[Reentrant]
public sealed class PartnershipGrain(RunnerServices services) : EntityGrain<PartnershipState>(EntityKinds.Partnership, services), IPartnershipGrain;
