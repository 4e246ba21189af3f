using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>Takes an actor in as a member, or gives a member other roles.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Roles">All its roles; at least one.</param>
/// <param name="From">The first day of membership; does not matter for a present member.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record SetMember(ActorId Actor, IReadOnlyList<NetworkRole> Roles, DateOnly From) : INetworkCommand
{
    /// <inheritdoc/>
    public Decision Decide(NetworkState state, in DecisionContext context) => Membering.Set(state, this);
}
