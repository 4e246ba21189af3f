namespace NetworkHub.Application.Journaling;

/// <summary>Limits of a journal.</summary>
/// <param name="MaxQueueLength">The most requests that may wait for one entity; further ones are answered as overloaded.</param>
/// <param name="MaxBatchSize">The most requests decided together, and so appended together.</param>
/// <param name="AppendsInFlight">The most appends of one entity under way at a time.</param>
/// <param name="MaxAttempts">How often a command is decided again after a conflict before it is given up as unavailable.</param>
/// <param name="SnapshotEvery">Events between snapshots.</param>
/// <param name="SnapshotAtRestAfter">Events since the last snapshot that are worth another when the entity leaves memory, for the next first touch.</param>
public sealed record JournalOptions(
    int MaxQueueLength = 1024,
    int MaxBatchSize = 128,
    int AppendsInFlight = 4,
    int MaxAttempts = 100,
    int SnapshotEvery = 500,
    int SnapshotAtRestAfter = 20);
