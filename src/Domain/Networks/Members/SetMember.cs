using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Networks;

/// <summary>Takes an actor in as a member, or gives a member other roles.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Roles">All its roles; at least one.</param>
/// <param name="From">The first day of membership; does not matter for a present member.</param>
public sealed record SetMember(ActorId Actor, IReadOnlyList<NetworkRole> Roles, DateOnly From) : INetworkCommand;
