namespace NetworkHub.Domain.Entities;

/// <summary>What a decider may know besides command and state; everything that is not pure comes in here.</summary>
/// <param name="Now">The instant of the decision, UTC.</param>
/// <param name="Version">The stream's version before the decision, so that the first event decided gets <c>Version + 1</c>.</param>
/// <param name="PastEvent">The event that an <see cref="IConcernsPastEvent"/> command names; null when there is none at that version.</param>
public readonly record struct DecisionContext(DateTimeOffset Now, long Version, IEvent? PastEvent);
