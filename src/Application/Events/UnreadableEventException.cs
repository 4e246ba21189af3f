namespace NetworkHub.Application.Events;

/// <summary>The log holds something this version of the hub cannot read. Nothing was changed.</summary>
/// <param name="message">What, and what to do.</param>
/// <param name="innerException">The parser's own reason, if any.</param>
public sealed class UnreadableEventException(string message, Exception? innerException = null) : Exception(message, innerException);
