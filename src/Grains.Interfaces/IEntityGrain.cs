using NetworkHub.Application.Hub;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Grains.Interfaces;

/// <summary>
/// What every entity answers to; its key is the text of its id. No exception crosses, because everything that can go wrong is an answer.
/// </summary>
/// <typeparam name="TCommand">The commands of the entity's kind; one of another kind does not compile.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
[Alias("networkhub.entity`2")]
public interface IEntityGrain<TCommand, TState> : IGrainWithStringKey
    where TCommand : class, ICommand
    where TState : class
{
    /// <summary>Carries a command out; answers when what it led to is durable.</summary>
    /// <param name="request">The command and who asks.</param>
    [Alias("execute")]
    Task<Answer<CommandOutcome>> ExecuteAsync([Immutable] EntityRequest<TCommand> request);

    /// <summary>The entity as everything acknowledged so far makes it; no value when it has no events.</summary>
    [Alias("read")]
    Task<Answer<EntityView<TState>>> ReadAsync();
}
