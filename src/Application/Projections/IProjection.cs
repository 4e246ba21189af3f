using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Projections;

/// <summary>Keeps one read model. Its implementations are found by <see cref="ProjectionCatalogue"/>.</summary>
internal interface IProjection
{
    ReadModel Model { get; }

    IReadOnlyList<ModelTable> Tables { get; }

    /// <summary>Whether events of the entity concern the model. Each of its rows comes from events of one such entity alone.</summary>
    bool Follows(StreamId stream);

    /// <summary>Begins a batch of events, which are written within the writer's transaction.</summary>
    IProjectionRun Begin(ReadModelWriter writer);
}

/// <summary>A batch of events on its way into a read model.</summary>
internal interface IProjectionRun
{
    /// <summary>Takes the next event of an entity that the projection follows.</summary>
    /// <exception cref="ProjectionException">It does not fit; thrown before anything is changed for it. The entity is held up.</exception>
    Task ApplyAsync(StoredEvent stored, IEvent @event);

    /// <summary>Writes what was gathered; called once, at the end.</summary>
    Task WriteAsync() => Task.CompletedTask;
}

/// <summary>An event does not fit what a read model has of its entity.</summary>
/// <param name="message">In what, for the operator.</param>
internal sealed class ProjectionException(string message) : Exception(message);
