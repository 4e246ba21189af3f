using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>The network was founded.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Secretariat">The actor that serves the network and keeps its records.</param>
[StoredAs("network.founded", 1)]
public sealed record NetworkFounded(string Name, ActorId Secretariat) : INetworkEvent
{
    /// <inheritdoc/>
    public NetworkState Evolve(NetworkState state) => state with { Name = Name, Secretariat = Secretariat };
}
