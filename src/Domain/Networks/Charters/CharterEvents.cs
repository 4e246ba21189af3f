namespace NetworkHub.Domain.Networks;

/// <summary>The charter was adopted in place of an earlier one.</summary>
/// <param name="Charter">The charter, whole.</param>
public sealed record CharterAdopted(Charter Charter) : INetworkEvent;
