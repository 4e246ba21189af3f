using System.Collections.Immutable;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>Takes members in and lets them go.</summary>
internal static class Membering
{
    public static Decision Set(NetworkState state, SetMember set)
    {
        var errors = new ValidationErrors();
        errors.Require(set.Roles.Count > 0, "/roles", "roles-missing");
        errors.Require(set.Roles.All(Enum.IsDefined), "/roles", "role-unknown");
        if (errors.Any)
        {
            return new NetworkInvalid(errors.All);
        }

        var roles = set.Roles.Distinct().Order().ToImmutableList();
        return state.Current(set.Actor) switch
        {
            null when state.Memberships.Find(past => past.Actor == set.Actor && past.LastDay >= set.From) is { LastDay: { } lastDay } =>
                new StillAMember(set.Actor, lastDay),
            null => Decision.Accept(new MemberJoined(set.Actor, roles, set.From)),
            { } member when member.Roles.SequenceEqual(roles) => Decision.Nothing,
            _ => Decision.Accept(new MemberRolesChanged(set.Actor, roles)),
        };
    }

    public static Decision End(NetworkState state, EndMembership end)
    {
        if (state.Memberships.Exists(past => past.Actor == end.Actor && past.LastDay == end.LastDay))
        {
            return Decision.Nothing;
        }

        if (state.Current(end.Actor) is not { } member)
        {
            return new NotAMember(end.Actor);
        }

        var errors = new ValidationErrors();
        errors.Require(end.LastDay >= member.From, "/lastDay", "last-day-before-first");
        return errors.Any ? new NetworkInvalid(errors.All) : Decision.Accept(new MemberLeft(end.Actor, end.LastDay));
    }
}
