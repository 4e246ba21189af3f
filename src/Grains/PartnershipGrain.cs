using NetworkHub.Application.Hub;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Grains.Interfaces;
using Orleans.Concurrency;

namespace NetworkHub.Grains;

/// <summary>A partnership.</summary>
/// <param name="services">What its journal works with.</param>
[Reentrant]
public sealed class PartnershipGrain(JournalServices services) : EntityGrain<IPartnershipCommand, PartnershipState>(EntityKinds.Partnership, services), IPartnershipGrain;
