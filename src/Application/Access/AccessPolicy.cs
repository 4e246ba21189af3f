using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Access;

/// <summary>
/// The one place that says who may see and do what. Default deny: a state or command that is not named here is out of reach. What a
/// caller may not see is answered as if it did not exist.
/// </summary>
/// <remarks>
/// An actor's profile and key figures are public among signed-in callers, as an address book is. A network is seen by its members and its
/// secretariat, a partnership by its parties, past ones included, and its secretariat.
/// </remarks>
public static class AccessPolicy
{
    /// <summary>Whether the caller may see the entity.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The entity's id.</param>
    /// <param name="state">Its state.</param>
    public static bool MaySee(Caller caller, string id, object state)
    {
        var readScope = ReadScopeOf(caller);
        return readScope.Everything || state switch
        {
            ActorState => readScope.Actors,
            NetworkState network => readScope.Own is { } own && (network.Secretariat == own || network.Memberships.Exists(m => m.Actor == own)),
            PartnershipState partnership => readScope.Own is { } own && (partnership.Secretariat == own || partnership.WasEverAParty(own)),
            _ => false,
        };
    }

    /// <summary>How much of the hub the caller sees.</summary>
    /// <param name="caller">Who asks.</param>
    public static ReadScope ReadScopeOf(Caller caller)
    {
        var reads = caller.Has(Scopes.Read) || caller.Has(Scopes.Write) || caller.Has(Scopes.Settle);
        return new ReadScope(caller.IsOperator, caller.IsOperator || reads, reads ? caller.Organisation : null);
    }

    /// <summary>Why the caller may not do it; null when it may.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The entity's id.</param>
    /// <param name="state">Its state; the initial one for a founding command.</param>
    /// <param name="command">What is asked.</param>
    public static Rejection? Refuse(Caller caller, string id, object state, ICommand command)
    {
        var fits = (state, command) is (ActorState, IActorCommand) or (NetworkState, INetworkCommand) or (PartnershipState, IPartnershipCommand);
        if (!fits || (command is not IFoundingCommand && !MaySee(caller, id, state)))
        {
            return new NotFound(id);
        }

        return caller.IsOperator ? null : (state, command) switch
        {
            (ActorState, IActorCommand actor) => ActorCommand(caller, id, actor),
            (NetworkState network, INetworkCommand change) => NetworkCommand(caller, network, change),
            (PartnershipState partnership, IPartnershipCommand change) => PartnershipCommand(caller, partnership, change),
            _ => new NotFound(id),
        };
    }

    /// <summary>Why the caller may not manage keys and people; null when it may.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="organisation">Whose; null for the operator's, and for everybody's.</param>
    public static Rejection? RefuseAccounts(Caller caller, ActorId? organisation) =>
        caller.IsOperator ? null
            : organisation is null || organisation != caller.Organisation ? new NotAllowed("role-operator")
            : Need(caller, Scopes.Admin);

    /// <summary>Why the caller may not start or see the hub's long work; null when it may.</summary>
    /// <param name="caller">Who asks.</param>
    public static Rejection? RefuseJobs(Caller caller) => caller.IsOperator ? null : new NotAllowed("role-operator");

    private static NotAllowed? ActorCommand(Caller caller, string id, IActorCommand command) => command switch
    {
        RegisterActor => Need(caller, Scopes.Write),
        ChangeActorProfile or RecordKeyFigures => caller.Organisation?.Value == id
            ? Need(caller, Scopes.Write)
            : new NotAllowed("role-own-organisation"),
        _ => new NotAllowed("role-operator"),
    };

    private static NotAllowed? NetworkCommand(Caller caller, NetworkState network, INetworkCommand command) => command switch
    {
        FoundNetwork found => OwnSecretariat(caller, found.Secretariat) ?? Need(caller, Scopes.Write),
        _ => OwnSecretariat(caller, network.Secretariat) ?? Need(caller, Scopes.Write),
    };

    private static NotAllowed? PartnershipCommand(Caller caller, PartnershipState partnership, IPartnershipCommand command) => command switch
    {
        FoundPartnership found => OwnSecretariat(caller, found.Secretariat) ?? Need(caller, Scopes.Write),
        PostCost post when post.Cost.PaidBy == caller.Organisation => Need(caller, Scopes.Write),
        ApproveSettlement approve => caller.Organisation == approve.Party
            ? Need(caller, Scopes.Settle)
            : new NotAllowed("role-approving-party"),
        ProposeSettlement or WithdrawSettlement or CloseSettlement => OwnSecretariat(caller, partnership.Secretariat) ?? Need(caller, Scopes.Settle),
        _ => OwnSecretariat(caller, partnership.Secretariat) ?? Need(caller, Scopes.Write),
    };

    private static NotAllowed? OwnSecretariat(Caller caller, ActorId secretariat) =>
        caller.Organisation == secretariat ? null : new NotAllowed("role-secretariat");

    private static NotAllowed? Need(Caller caller, Scopes scope) =>
        caller.Has(scope) ? null : new NotAllowed($"scope-{scope.ToString().ToLowerInvariant()}");
}
