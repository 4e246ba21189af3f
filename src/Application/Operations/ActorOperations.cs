using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Application.Operations;

/// <summary>Commands about actors, and what commands about several entities need to know of actors.</summary>
/// <param name="hub">The hub.</param>
public sealed class ActorOperations(INetworkHub hub)
{
    /// <summary>Carries out a command about an actor.</summary>
    /// <param name="request">The command; its stream is the actor's.</param>
    /// <param name="cancellationToken">Ends the wait, not the command.</param>
    public async Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken) =>
        request.Command is EndActor { Successor: { } successor } && await RefuseAsync(request.Stream, successor, cancellationToken) is { } rejection
            ? new CommandOutcome.Refused(rejection)
            : await hub.ExecuteAsync(request, cancellationToken);

    /// <summary>The actor as it is now; null when there is none.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ActorState?> FindAsync(ActorId id, CancellationToken cancellationToken) =>
        (await hub.ReadAsync<ActorState>(new StreamId(id.Value), cancellationToken))?.State;

    /// <summary>The errors of a request that names actors which do not exist.</summary>
    /// <param name="named">The actors, each with the place that names it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<ValidationError>> UnknownAsync(
        IEnumerable<(ActorId Actor, string Pointer)> named, CancellationToken cancellationToken)
    {
        var errors = new ValidationErrors();
        foreach (var (actor, pointer) in named)
        {
            errors.Require(await FindAsync(actor, cancellationToken) is not null, pointer, "actor-unknown", Argument.Entity("actor", actor.Value));
        }

        return errors.All;
    }

    private async Task<Rejection?> RefuseAsync(StreamId actor, ActorId successor, CancellationToken cancellationToken)
    {
        const string Pointer = "/successor";
        if (successor.Value == actor.Value)
        {
            return new ActorInvalid([new ValidationError(Pointer, Message.Of("actor-succeeds-itself"))]);
        }

        var unknown = await UnknownAsync([(successor, Pointer)], cancellationToken);
        return unknown.Count > 0 ? new UnknownActors(unknown) : null;
    }
}

/// <summary>The request names actors that do not exist.</summary>
/// <param name="All">Each place that names one.</param>
public sealed record UnknownActors(IReadOnlyList<ValidationError> All) : Rejection("unknown-actor", RejectionKind.Invalid)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ValidationError> Errors => All;
}
