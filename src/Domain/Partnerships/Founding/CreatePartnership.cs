using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Creates a partnership.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Purpose">At most 4,000 characters.</param>
/// <param name="Currency">The one currency of all its amounts.</param>
/// <param name="Secretariat">The actor that keeps its records.</param>
/// <param name="Network">The network it grew out of; null when none.</param>
/// <param name="Parties">At least two different actors, each with its first day.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record CreatePartnership(
    string Name,
    string Purpose,
    Currency Currency,
    ActorId Secretariat,
    NetworkId? Network,
    IReadOnlyList<PartyEntry> Parties) : IPartnershipCommand, ICreatingCommand, INamesSecretariat
{
    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Creating.Create(this);
}
