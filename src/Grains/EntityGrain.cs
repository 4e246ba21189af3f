using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Grains.Interfaces;

using StreamId = NetworkHub.Application.Store.StreamId;

namespace NetworkHub.Grains;

/// <summary>
/// An entity's activation: a thin shell over its journal. Reentrant, because a journal can only decide ahead and share commits when the next
/// requests reach it while earlier ones are on their way to disk; Orleans gives it one thread at a time all the same.
/// </summary>
/// <typeparam name="TCommand">The commands of the entity's kind.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
/// <param name="kind">The entity's kind.</param>
/// <param name="services">What its journal works with.</param>
public abstract class EntityGrain<TCommand, TState>(EntityKind<TState> kind, JournalServices services) : Grain, IEntityGrain<TCommand, TState>
    where TCommand : class, ICommand
    where TState : class
{
    private StreamId stream;
    private Journal<TState> journal = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stream = new StreamId(this.GetPrimaryKeyString());
        journal = new Journal<TState>(kind, stream, services.Store, services.Options, services.Time);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        try
        {
            await journal.KeepSnapshotAsync();
        }
        catch (StoreUnavailableException)
        {
            // A snapshot only saves time at the next touch; the log has everything.
            return;
        }
    }

    /// <inheritdoc/>
    public Task<Answer<CommandOutcome>> ExecuteAsync(EntityRequest<TCommand> request) => request is { Command: { } command, Caller: { } caller }
        ? AnswerAsync<CommandOutcome>(journal.ExecuteAsync(new(stream, command, caller, request.Key, request.DryRun, request.ExpectedVersion))!)
        : Task.FromResult(new Answer<CommandOutcome>(null, AnswerFailure.Unavailable));

    /// <inheritdoc/>
    public Task<Answer<EntityView<TState>>> ReadAsync() => AnswerAsync(journal.ReadAsync());

    private async Task<Answer<T>> AnswerAsync<T>(Task<T?> asked)
        where T : class
    {
        try
        {
            return new Answer<T>(await asked);
        }
        catch (HubOverloadedException)
        {
            return new Answer<T>(null, AnswerFailure.Overloaded);
        }
        catch (UnreadableEventException e)
        {
            return new Answer<T>(null, AnswerFailure.Unreadable, e.Message);
        }
        catch (StoreUnavailableException)
        {
            return new Answer<T>(null, AnswerFailure.Unavailable);
        }
        finally
        {
            DropIfBlank();
        }
    }

    // Ids that do not exist, asked for by the thousand, would fill the memory with activations until their time is up.
    private void DropIfBlank()
    {
        if (journal.IsBlank)
        {
            DeactivateOnIdle();
        }
    }
}
