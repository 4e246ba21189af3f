using System.Collections.Immutable;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Key figures were recorded; one of the same key and date replaces the earlier.</summary>
/// <param name="Figures">At least one.</param>
[StoredAs("actor.key-figures-recorded", 1)]
public sealed record KeyFiguresRecorded(IReadOnlyList<RecordedKeyFigure> Figures) : IActorEvent
{
    /// <inheritdoc/>
    public ActorState Evolve(ActorState state) => state with { KeyFigures = Merge(state.KeyFigures) };

    private ImmutableList<RecordedKeyFigure> Merge(ImmutableList<RecordedKeyFigure> known)
    {
        var merged = known.ToDictionary(figure => (figure.Key, figure.Date));
        foreach (var figure in Figures)
        {
            merged[(figure.Key, figure.Date)] = figure;
        }

        return [.. merged.Values.OrderBy(figure => figure.Key, StringComparer.Ordinal).ThenBy(figure => figure.Date)];
    }
}
