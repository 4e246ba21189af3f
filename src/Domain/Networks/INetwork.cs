using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>What can be asked of a network.</summary>
public interface INetworkCommand : ICommand<NetworkState>;

/// <summary>What can happen to a network.</summary>
public interface INetworkEvent : IEvent<NetworkState>;
