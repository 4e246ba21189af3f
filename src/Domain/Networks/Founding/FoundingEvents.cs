using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Networks;

/// <summary>The network was founded.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Secretariat">The actor that serves the network and keeps its records.</param>
public sealed record NetworkFounded(string Name, ActorId Secretariat) : INetworkEvent;
