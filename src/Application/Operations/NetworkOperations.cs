using NetworkHub.Application.Hub;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;

namespace NetworkHub.Application.Operations;

/// <summary>Commands about networks that need to know that actors exist.</summary>
/// <param name="hub">The hub.</param>
/// <param name="actors">Actors.</param>
public sealed class NetworkOperations(INetworkHub hub, ActorOperations actors)
{
    /// <summary>Carries out a command about a network.</summary>
    /// <param name="request">The command; its stream is the network's.</param>
    /// <param name="cancellationToken">Ends the wait, not the command.</param>
    public async Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var unknown = await actors.UnknownAsync(Named(request.Command), cancellationToken);
        return unknown.Count > 0
            ? new CommandOutcome.Refused(new UnknownActors(unknown))
            : await hub.ExecuteAsync(request, cancellationToken);
    }

    private static IEnumerable<(ActorId Actor, string Pointer)> Named(ICommand command) => command switch
    {
        CreateNetwork create => [(create.Secretariat, "/secretariat")],
        SetMember set => [(set.Actor, "/actor")],
        _ => [],
    };
}
