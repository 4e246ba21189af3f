namespace NetworkHub.Domain.Actors;

/// <summary>Key figures were recorded; one of the same key and date replaces the earlier.</summary>
/// <param name="Figures">At least one.</param>
public sealed record KeyFiguresRecorded(IReadOnlyList<RecordedKeyFigure> Figures) : IActorEvent;
