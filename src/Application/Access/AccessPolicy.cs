using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Access;

/// <summary>
/// The one place that decides who may see and do what, by the rules that commands and states state themselves. Default deny: what states none
/// is out of everybody's reach. What a caller may not see is answered as if it did not exist.
/// </summary>
public static class AccessPolicy
{
    /// <summary>Whether the caller may see the entity.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The entity's id.</param>
    /// <param name="state">Its state.</param>
    public static bool MaySee(Caller caller, string id, object state)
    {
        var readScope = ReadScopeOf(caller);
        return readScope.Everything
            || (readScope.Actors && AccessRule.Of(state.GetType()).Alternatives.Any(one => Holds(one.Who, new Asked(caller, id, state, null))));
    }

    /// <summary>How much of the hub the caller sees.</summary>
    /// <param name="caller">Who asks.</param>
    public static ReadScope ReadScopeOf(Caller caller)
    {
        var reads = caller.Has(Rights.Read) || caller.Has(Rights.Write) || caller.Has(Rights.Settle);
        return new ReadScope(caller.IsOperator, caller.IsOperator || reads, reads ? caller.Organisation : null);
    }

    /// <summary>Why the caller may not do it; null when it may.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The entity's id.</param>
    /// <param name="state">Its state; the initial one for a founding command.</param>
    /// <param name="command">What is asked.</param>
    public static Rejection? Refuse(Caller caller, string id, object state, ICommand command)
    {
        var rule = AccessRule.Of(command.GetType());
        var fits = !rule.IsEmpty && CommandTarget.StateOf(command.GetType()) == state.GetType();
        if (!fits || (command is not ICreatingCommand && !MaySee(caller, id, state)))
        {
            return new NotFound(id);
        }

        if (caller.IsOperator)
        {
            return null;
        }

        var asked = new Asked(caller, id, state, command);
        return rule.Alternatives.FirstOrDefault(one => Holds(one.Who, asked)) is { } allowed
            ? Need(caller, allowed.Right)
            : new NotAllowed(NameOf(rule.Alternatives[^1].Who));
    }

    /// <summary>Why the caller may not manage keys and people; null when it may.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="organisation">Whose; null for the operator's, and for everybody's.</param>
    public static Rejection? RefuseAccounts(Caller caller, ActorId? organisation) =>
        caller.IsOperator ? null
            : organisation is null || organisation != caller.Organisation ? new NotAllowed("role-operator")
            : Need(caller, Rights.Admin);

    /// <summary>Why the caller may not start or see the hub's long work; null when it may.</summary>
    /// <param name="caller">Who asks.</param>
    public static Rejection? RefuseJobs(Caller caller) => caller.IsOperator ? null : new NotAllowed("role-operator");

    private static bool Holds(Who who, Asked asked)
    {
        var own = asked.Caller.Organisation;
        return who switch
        {
            Who.Anyone => true,
            Who.OwnOrganisation => own?.Value == asked.Id,
            Who.PartyConcerned => asked.Command is IConcernsParty concerns && concerns.Party == own,
            Who.Secretariat when asked.Command is INamesSecretariat names => names.Secretariat == own,
            Who.Secretariat or Who.Party or Who.Member =>
                own is { } organisation && asked.State is IEntityState state && state.Has(who, organisation),
            _ => false,
        };
    }

    private static string NameOf(Who who) => who switch
    {
        Who.OwnOrganisation => "role-own-organisation",
        Who.Secretariat => "role-secretariat",
        Who.PartyConcerned => "role-approving-party",
        _ => "role-operator",
    };

    private static NotAllowed? Need(Caller caller, Rights scope) =>
        caller.Has(scope) ? null : new NotAllowed($"scope-{scope.ToString().ToLowerInvariant()}");

    private readonly record struct Asked(Caller Caller, string Id, object State, ICommand? Command);
}
