namespace NetworkHub.Hub.Postgres.Tests.Histories;

/// <summary>What a client saw of one operation: when it asked, when it was answered, and which version of the entity the answer told.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="IsWrite">Whether it made the version, or read it.</param>
/// <param name="Version">The version.</param>
/// <param name="Began">When it was asked for the first time, by a clock that all clients share.</param>
/// <param name="Ended">When it was answered.</param>
internal sealed record Observation(string Entity, bool IsWrite, long Version, long Began, long Ended);
