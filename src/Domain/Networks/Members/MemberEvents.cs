using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>An actor became a member.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Roles">At least one.</param>
/// <param name="From">The first day of membership.</param>
[StoredAs("network.member-joined", 1)]
public sealed record MemberJoined(ActorId Actor, IReadOnlyList<NetworkRole> Roles, DateOnly From) : INetworkEvent
{
    /// <inheritdoc/>
    public NetworkState Evolve(NetworkState state) =>
        state with { Memberships = state.Memberships.Add(new Membership(Actor, [.. Roles], From, null)) };
}

/// <summary>A member got other roles.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Roles">All its roles from now on; at least one.</param>
[StoredAs("network.member-roles-changed", 1)]
public sealed record MemberRolesChanged(ActorId Actor, IReadOnlyList<NetworkRole> Roles) : INetworkEvent
{
    /// <inheritdoc/>
    public NetworkState Evolve(NetworkState state) => state.Change(Actor, old => old with { Roles = [.. Roles] });
}

/// <summary>A member left.</summary>
/// <param name="Actor">Who.</param>
/// <param name="LastDay">The last day of membership.</param>
[StoredAs("network.member-left", 1)]
public sealed record MemberLeft(ActorId Actor, DateOnly LastDay) : INetworkEvent
{
    /// <inheritdoc/>
    public NetworkState Evolve(NetworkState state) => state.Change(Actor, old => old with { LastDay = LastDay });
}
