using System.Collections.Immutable;
using NetworkHub.Domain.Entities;

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
        var faults = new FieldFaults();
        faults.RequireText(found.Name, 200, "/name");
        if (found.Charter is { } charter)
        {
            Check(faults, charter, "/charter");
        }

        if (faults.Any)
        {
            return new NetworkInvalid(faults.All);
        }

        var founded = new NetworkFounded(found.Name, found.Secretariat);
        return found.Charter is null ? Decision.Accept(founded) : Decision.Accept(founded, new CharterAdopted(found.Charter));
    }

    private static Decision Adopt(NetworkState state, AdoptCharter adopt)
    {
        var faults = new FieldFaults();
        Check(faults, adopt.Charter, "");
        if (faults.Any)
        {
            return new NetworkInvalid(faults.All);
        }

        return adopt.Charter == state.Charter ? Decision.Nothing : Decision.Accept(new CharterAdopted(adopt.Charter));
    }

    private static Decision Set(NetworkState state, SetMember set)
    {
        var faults = new FieldFaults();
        faults.Require(set.Roles.Count > 0, "/roles", "Give at least one role.");
        faults.Require(set.Roles.All(Enum.IsDefined), "/roles", "Give documented roles only.");
        if (faults.Any)
        {
            return new NetworkInvalid(faults.All);
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

        var faults = new FieldFaults();
        faults.Require(end.LastDay >= member.From, "/lastDay", "The last day cannot lie before the first.");
        return faults.Any ? new NetworkInvalid(faults.All) : Decision.Accept(new MemberLeft(end.Actor, end.LastDay));
    }

    private static void Check(FieldFaults faults, Charter charter, string at)
    {
        faults.RequireText(charter.Purpose, LongestText, $"{at}/purpose");
        faults.Require(charter.Goals.Length <= LongestText, $"{at}/goals", "At most 4000 characters.");
        faults.Require(charter.Frame.Length <= LongestText, $"{at}/frame", "At most 4000 characters.");
        faults.Require(charter.Mandate.Length <= LongestText, $"{at}/mandate", "At most 4000 characters.");
        faults.Require(charter.Expectations.Length <= LongestText, $"{at}/expectations", "At most 4000 characters.");
        faults.Require(Enum.IsDefined(charter.DecisionRule), $"{at}/decisionRule", "Give a documented decision rule.");
    }

    private static NetworkState Replace(NetworkState state, Membership old, Func<Membership, Membership> change) =>
        state with { Memberships = state.Memberships.Replace(old, change(old)) };
}
