using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>What can happen to a network.</summary>
public interface INetworkEvent : IEvent;

/// <summary>The network was founded.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Secretariat">The actor that serves the network and keeps its records.</param>
public sealed record NetworkFounded(string Name, ActorId Secretariat) : INetworkEvent;

/// <summary>The charter was adopted in place of an earlier one.</summary>
/// <param name="Charter">The charter, whole.</param>
public sealed record CharterAdopted(Charter Charter) : INetworkEvent;

/// <summary>An actor became a member.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Roles">At least one.</param>
/// <param name="From">The first day of membership.</param>
public sealed record MemberJoined(ActorId Actor, IReadOnlyList<NetworkRole> Roles, DateOnly From) : INetworkEvent;

/// <summary>A member got other roles.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Roles">All its roles from now on; at least one.</param>
public sealed record MemberRolesChanged(ActorId Actor, IReadOnlyList<NetworkRole> Roles) : INetworkEvent;

/// <summary>A member left.</summary>
/// <param name="Actor">Who.</param>
/// <param name="LastDay">The last day of membership.</param>
public sealed record MemberLeft(ActorId Actor, DateOnly LastDay) : INetworkEvent;
