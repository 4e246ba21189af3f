using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>What can be asked of a network.</summary>
public interface INetworkCommand : ICommand;

/// <summary>Founds a network.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Secretariat">The actor that serves it.</param>
/// <param name="Charter">The first charter; null when it is still to be negotiated.</param>
public sealed record FoundNetwork(string Name, ActorId Secretariat, Charter? Charter) : INetworkCommand, IFoundingCommand;

/// <summary>Adopts a charter in place of the present one.</summary>
/// <param name="Charter">The charter, whole.</param>
public sealed record AdoptCharter(Charter Charter) : INetworkCommand;

/// <summary>Takes an actor in as a member, or gives a member other roles.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Roles">All its roles; at least one.</param>
/// <param name="From">The first day of membership; does not matter for a present member.</param>
public sealed record SetMember(ActorId Actor, IReadOnlyList<NetworkRole> Roles, DateOnly From) : INetworkCommand;

/// <summary>Ends a membership.</summary>
/// <param name="Actor">Who.</param>
/// <param name="LastDay">The last day of membership.</param>
public sealed record EndMembership(ActorId Actor, DateOnly LastDay) : INetworkCommand;
