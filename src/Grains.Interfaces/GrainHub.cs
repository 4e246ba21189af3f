using Microsoft.Extensions.Logging;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;

using StreamId = NetworkHub.Application.Store.StreamId;

namespace NetworkHub.Grains.Interfaces;

/// <summary>The hub on grains: each call goes to the entity's one activation, in this process or wherever it is.</summary>
/// <param name="grains">This silo, or the cluster as a client sees it.</param>
/// <param name="log">Says why an entity did not answer.</param>
public sealed partial class GrainHub(IGrainFactory grains, ILogger<GrainHub> log) : INetworkHub
{
    private readonly IReadOnlyList<IEntityRoute> routes =
    [
        new EntityRoute<PartnershipId, IPartnershipGrain, IPartnershipCommand, PartnershipState>(grains),
        new EntityRoute<ActorId, IActorGrain, IActorCommand, ActorState>(grains),
        new EntityRoute<NetworkId, INetworkGrain, INetworkCommand, NetworkState>(grains),
    ];

    /// <inheritdoc/>
    public async Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var route in routes)
            {
                if (route.TryExecute(request, out var asked))
                {
                    return OutcomeOf(await asked.WaitAsync(cancellationToken));
                }
            }

            return new CommandOutcome.Refused(new NotFound(request.Stream.Value));
        }
        catch (Exception e) when (IsOverload(e))
        {
            return new CommandOutcome.Overloaded();
        }
        catch (Exception e) when (NoAnswer.Is(e))
        {
            Unanswered(request.Stream.Value, e.Message);
            return new CommandOutcome.Unavailable();
        }
    }

    /// <inheritdoc/>
    public async Task<EntityView<TState>?> ReadAsync<TState>(StreamId stream, CancellationToken cancellationToken)
        where TState : class
    {
        try
        {
            var route = routes.OfType<IEntityRoute<TState>>().FirstOrDefault();
            return route?.TryRead(stream, out var asked) == true ? ViewOf(await asked.WaitAsync(cancellationToken)) : null;
        }
        catch (Exception e) when (IsOverload(e))
        {
            throw new HubOverloadedException();
        }
        catch (Exception e) when (NoAnswer.Is(e))
        {
            Unanswered(stream.Value, e.Message);
            throw new StoreUnavailableException("No silo answers for the entity.", outcomeUnknown: false, e);
        }
    }

    private static CommandOutcome OutcomeOf(Answer<CommandOutcome> answer) => answer switch
    {
        { Failure: AnswerFailure.Overloaded } => new CommandOutcome.Overloaded(),
        { Failure: AnswerFailure.Unreadable, Text: var text } => throw new UnreadableEventException(text!),
        { Value: { } outcome } => outcome,
        _ => new CommandOutcome.Unavailable(),
    };

    private static EntityView<TState>? ViewOf<TState>(Answer<EntityView<TState>> answer)
        where TState : class =>
        answer switch
        {
            { Failure: AnswerFailure.Overloaded } => throw new HubOverloadedException(),
            { Failure: AnswerFailure.Unreadable, Text: var text } => throw new UnreadableEventException(text!),
            { Failure: AnswerFailure.Unavailable } => throw new StoreUnavailableException("The silo cannot read the entity.", outcomeUnknown: false),
            { Value: var view } => view,
        };

    private static bool IsOverload(Exception exception) => exception is GatewayTooBusyException or LimitExceededException;

    [LoggerMessage(LogLevel.Warning, "No silo answered for {Entity}: {Reason}")]
    private partial void Unanswered(string entity, string reason);
}
