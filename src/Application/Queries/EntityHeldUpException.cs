namespace NetworkHub.Application.Queries;

/// <summary>The read models hold an entity up at an event that they cannot take: what they have of it is not complete.</summary>
/// <param name="message">At which event, and what to do, in English, for the operator.</param>
public sealed class EntityHeldUpException(string message) : Exception(message);
