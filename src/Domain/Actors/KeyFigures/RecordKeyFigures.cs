namespace NetworkHub.Domain.Actors;

/// <summary>Records key figures; one of the same key and date replaces the earlier.</summary>
/// <param name="Figures">At least one.</param>
public sealed record RecordKeyFigures(IReadOnlyList<RecordedKeyFigure> Figures) : IActorCommand;
