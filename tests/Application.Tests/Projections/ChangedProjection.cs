using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Tests.Projections;

/// <summary>A projection as another version of the hub might have it.</summary>
internal sealed class ChangedProjection(IProjection inner) : IProjection
{
    public int Version { get; init; } = inner.Model.Version;

    /// <summary>Runs before an event is taken.</summary>
    public Func<ReadModelWriter, IEvent, Task> Before { get; init; } = (_, _) => Task.CompletedTask;

    public ReadModel Model => inner.Model with { Version = Version };

    public IReadOnlyList<ModelTable> Tables => inner.Tables;

    /// <summary>The projections of a hub that differs in one.</summary>
    public static IReadOnlyList<IProjection> InPlaceOf<TProjection>(Func<IProjection, ChangedProjection> change) =>
        [.. ProjectionCatalogue.All.Select(projection => projection is TProjection ? change(projection) : projection)];

    public bool Follows(StreamId stream) => inner.Follows(stream);

    public IProjectionRun Begin(ReadModelWriter writer) => new Run(inner.Begin(writer), writer, Before);

    private sealed class Run(IProjectionRun inner, ReadModelWriter writer, Func<ReadModelWriter, IEvent, Task> before) : IProjectionRun
    {
        public async Task ApplyAsync(StoredEvent stored, IEvent @event)
        {
            await before(writer, @event);
            await inner.ApplyAsync(stored, @event);
        }

        public Task WriteAsync() => inner.WriteAsync();
    }
}
