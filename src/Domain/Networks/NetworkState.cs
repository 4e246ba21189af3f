using System.Collections.Immutable;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>A network as its events make it.</summary>
[Access(Who.Secretariat, Rights.Read)]
[Access(Who.Member, Rights.Read)]
public sealed record NetworkState : IEntityState
{
    /// <summary>Before the first event.</summary>
    public static NetworkState Initial { get; } = new();

    /// <summary>Its name; empty before it is founded.</summary>
    public string Name { get; init; } = "";

    /// <summary>The actor that serves it.</summary>
    public ActorId Secretariat { get; init; }

    /// <summary>The charter in force; null while none is adopted.</summary>
    public Charter? Charter { get; init; }

    /// <summary>Everyone who is or was a member, in order of joining; a member that came back has a membership for each time.</summary>
    public ImmutableList<Membership> Memberships { get; init; } = [];

    /// <summary>The membership of an actor that has not ended; null when it is no member.</summary>
    /// <param name="actor">Who.</param>
    public Membership? Current(ActorId actor) => Memberships.Find(membership => membership.Actor == actor && membership.LastDay is null);

    /// <inheritdoc/>
    public bool Has(Who role, ActorId organisation) => role switch
    {
        Who.Secretariat => Secretariat == organisation,
        Who.Member => Memberships.Exists(membership => membership.Actor == organisation),
        _ => false,
    };

    internal NetworkState Change(ActorId member, Func<Membership, Membership> change)
    {
        var old = Current(member)!;
        return this with { Memberships = Memberships.Replace(old, change(old)) };
    }
}

/// <summary>One actor's time in a network.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Roles">Its roles in ordinal order.</param>
/// <param name="From">The first day.</param>
/// <param name="LastDay">The last day; null while it lasts.</param>
public sealed record Membership(ActorId Actor, ImmutableList<NetworkRole> Roles, DateOnly From, DateOnly? LastDay);
