using NetworkHub.Application.Hub;
using NetworkHub.Domain.Networks;
using NetworkHub.Grains.Interfaces;
using Orleans.Concurrency;

namespace NetworkHub.Grains;

/// <summary>A network.</summary>
/// <param name="services">What its journal works with.</param>
[Reentrant]
public sealed class NetworkGrain(JournalServices services) : EntityGrain<INetworkCommand, NetworkState>(EntityKinds.Network, services), INetworkGrain;
