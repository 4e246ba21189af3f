using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>The charter was adopted in place of an earlier one.</summary>
/// <param name="Charter">The charter, whole.</param>
[StoredAs("network.charter-adopted", 1)]
public sealed record CharterAdopted(Charter Charter) : INetworkEvent
{
    /// <inheritdoc/>
    public NetworkState Evolve(NetworkState state) => state with { Charter = Charter };
}
