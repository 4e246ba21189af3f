using System.Collections.Immutable;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Networks;

/// <summary>Decides what happens to a network. Pure.</summary>
public static class NetworkDecider
{
    private const int LongestText = 4000;

    /// <summary>What the command leads to.</summary>
    /// <param name="state">The network now.</param>
    /// <param name="command">What is asked.</param>
    public static Decision Decide(NetworkState state, INetworkCommand command) => command switch
    {
        FoundNetwork found => Found(found),
        AdoptCharter adopt => Adopt(state, adopt),
        SetMember set => Set(state, set),
        EndMembership end => End(state, end),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown network command."),
    };

    /// <summary>The network after the event.</summary>
    /// <param name="state">The network before.</param>
    /// <param name="happened">What happened.</param>
    public static NetworkState Evolve(NetworkState state, INetworkEvent happened) => happened switch
    {
        NetworkFounded founded => state with { Name = founded.Name, Secretariat = founded.Secretariat },
        CharterAdopted adopted => state with { Charter = adopted.Charter },
        MemberJoined joined => state with
        {
            Memberships = state.Memberships.Add(new Membership(joined.Actor, [.. joined.Roles], joined.From, null)),
        },
        MemberRolesChanged changed => Replace(state, state.Current(changed.Actor)!, old => old with { Roles = [.. changed.Roles] }),
        MemberLeft left => Replace(state, state.Current(left.Actor)!, old => old with { LastDay = left.LastDay }),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown network event."),
    };

    private static Decision Found(FoundNetwork found)
    {
        var errors = new ValidationErrors();
        errors.RequireText(found.Name, 200, "/name");
        if (found.Charter is { } charter)
        {
            Check(errors, charter, "/charter");
        }

        if (errors.Any)
        {
            return new NetworkInvalid(errors.All);
        }

        var founded = new NetworkFounded(found.Name, found.Secretariat);
        return found.Charter is null ? Decision.Accept(founded) : Decision.Accept(founded, new CharterAdopted(found.Charter));
    }

    private static Decision Adopt(NetworkState state, AdoptCharter adopt)
    {
        var errors = new ValidationErrors();
        Check(errors, adopt.Charter, "");
        if (errors.Any)
        {
            return new NetworkInvalid(errors.All);
        }

        return adopt.Charter == state.Charter ? Decision.Nothing : Decision.Accept(new CharterAdopted(adopt.Charter));
    }

    private static Decision Set(NetworkState state, SetMember set)
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

    private static Decision End(NetworkState state, EndMembership end)
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

    private static void Check(ValidationErrors errors, Charter charter, string at)
    {
        errors.RequireText(charter.Purpose, LongestText, $"{at}/purpose");
        errors.Require(charter.Goals.Length <= LongestText, $"{at}/goals", "text-too-long", Argument.Number("longest", 4000));
        errors.Require(charter.Frame.Length <= LongestText, $"{at}/frame", "text-too-long", Argument.Number("longest", 4000));
        errors.Require(charter.Mandate.Length <= LongestText, $"{at}/mandate", "text-too-long", Argument.Number("longest", 4000));
        errors.Require(charter.Expectations.Length <= LongestText, $"{at}/expectations", "text-too-long", Argument.Number("longest", 4000));
        errors.Require(Enum.IsDefined(charter.DecisionRule), $"{at}/decisionRule", "decision-rule-unknown");
    }

    private static NetworkState Replace(NetworkState state, Membership old, Func<Membership, Membership> change) =>
        state with { Memberships = state.Memberships.Replace(old, change(old)) };
}
