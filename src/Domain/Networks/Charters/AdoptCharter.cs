namespace NetworkHub.Domain.Networks;

/// <summary>Adopts a charter in place of the present one.</summary>
/// <param name="Charter">The charter, whole.</param>
public sealed record AdoptCharter(Charter Charter) : INetworkCommand;
