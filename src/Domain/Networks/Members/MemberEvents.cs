using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Networks;

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
