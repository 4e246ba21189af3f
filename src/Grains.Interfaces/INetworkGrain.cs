using NetworkHub.Domain.Networks;

namespace NetworkHub.Grains.Interfaces;

/// <summary>A network; its key is the text of the <see cref="NetworkId"/>.</summary>
[Alias("networkhub.network")]
public interface INetworkGrain : IEntityGrain<INetworkCommand, NetworkState>;
