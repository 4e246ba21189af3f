namespace NetworkHub.Application.Store;

/// <summary>The database cannot be reached, is too busy, or cannot write (disk full, read-only). Callers may try again later.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What failed, for the log; never shown to callers.</param>
    /// <param name="outcomeUnknown">Whether an append may have been committed all the same.</param>
    /// <param name="innerException">The driver's exception.</param>
    public StoreUnavailableException(string message, bool outcomeUnknown, Exception? innerException = null)
        : base(message, innerException) => OutcomeUnknown = outcomeUnknown;

    /// <summary>
    /// Whether the connection broke between the commit and its confirmation: the append may be there. The caller reads the
    /// stream again and knows its own events by their hashes.
    /// </summary>
    public bool OutcomeUnknown { get; }
}
