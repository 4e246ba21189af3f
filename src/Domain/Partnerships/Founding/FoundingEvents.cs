using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The partnership was founded.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Purpose">What the parties want to realise together; at most 4,000 characters.</param>
/// <param name="Currency">The one currency of all its amounts.</param>
/// <param name="Secretariat">The actor that keeps its records; need not be a party.</param>
/// <param name="Network">The network it grew out of; null when it grew out of none.</param>
[StoredAs("partnership.founded", 1)]
public sealed record PartnershipFounded(string Name, string Purpose, Currency Currency, ActorId Secretariat, NetworkId? Network) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state) => state with
    {
        Name = Name,
        Purpose = Purpose,
        Currency = Currency,
        Secretariat = Secretariat,
        Network = Network,
    };
}
