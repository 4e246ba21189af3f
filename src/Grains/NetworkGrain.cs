using NetworkHub.Application.Hub;
using NetworkHub.Domain.Networks;
using NetworkHub.Grains.Interfaces;
using Orleans.Concurrency;

namespace NetworkHub.Grains;

/// <summary>A network.</summary>
/// <param name="services">What its runner works with.</param>
[Reentrant]
public sealed class NetworkGrain(RunnerServices services) : EntityGrain<NetworkState>(EntityKinds.Network, services), INetworkGrain;
