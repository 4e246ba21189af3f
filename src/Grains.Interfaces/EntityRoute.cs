using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using NetworkHub.Application.Hub;
using NetworkHub.Domain.Entities;

using StreamId = NetworkHub.Application.Store.StreamId;

namespace NetworkHub.Grains.Interfaces;

/// <summary>The way to the entities of one kind.</summary>
internal interface IEntityRoute
{
    /// <summary>Asks the entity's grain, unless the command or the id is of another kind.</summary>
    bool TryExecute(CommandRequest request, [NotNullWhen(true)] out Task<Answer<CommandOutcome>>? asked);
}

/// <summary>The way to the entities of one kind, by the type of their state.</summary>
/// <typeparam name="TState">The state.</typeparam>
internal interface IEntityRoute<TState> : IEntityRoute
    where TState : class
{
    /// <summary>Asks the entity's grain, unless the id is of another kind.</summary>
    bool TryRead(StreamId stream, [NotNullWhen(true)] out Task<Answer<EntityView<TState>>>? asked);
}

/// <summary>
/// The way to the entities of one kind. It keeps references, because the factory reads the interface's attributes at every call, which is the
/// dearest part of a call within the process.
/// </summary>
internal sealed class EntityRoute<TId, TGrain, TCommand, TState>(IGrainFactory grains) : IEntityRoute<TState>
    where TId : struct, IEntityId<TId>
    where TGrain : class, IEntityGrain<TCommand, TState>
    where TCommand : class, ICommand
    where TState : class
{
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<string, TGrain> kept = new(StringComparer.Ordinal);

    public bool TryExecute(CommandRequest request, [NotNullWhen(true)] out Task<Answer<CommandOutcome>>? asked)
    {
        asked = request.Command is TCommand command && Find(request.Stream) is { } grain
            ? grain.ExecuteAsync(new EntityRequest<TCommand>(command, request.Caller, request.Key, request.DryRun, request.ExpectedVersion))
            : null;
        return asked is not null;
    }

    public bool TryRead(StreamId stream, [NotNullWhen(true)] out Task<Answer<EntityView<TState>>>? asked)
    {
        asked = Find(stream)?.ReadAsync();
        return asked is not null;
    }

    private TGrain? Find(StreamId stream)
    {
        if (kept.TryGetValue(stream.Value, out var known))
        {
            return known;
        }

        if (!EntityIds.TryParse<TId>(stream.Value, out _))
        {
            return null;
        }

        if (kept.Count >= MostKept)
        {
            kept.Clear(); // Rare, and cheaper than knowing which was used last.
        }

        return kept.GetOrAdd(stream.Value, grains.GetGrain<TGrain>(stream.Value));
    }
}
