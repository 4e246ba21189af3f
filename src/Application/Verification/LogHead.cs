using NetworkHub.Application.Store;

namespace NetworkHub.Application.Verification;

/// <summary>Where the whole log stands.</summary>
/// <param name="Position">The position of its last event; 0 when it is empty.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="Hash">SHA-256 chained over the events' hashes in global order; 32 zero bytes when it is empty.</param>
internal readonly record struct LogHead(long Position, long Events, ReadOnlyMemory<byte> Hash)
{
    public static LogHead Empty { get; } = new(0, 0, new byte[EventHash.Size]);

    /// <summary>The head after one more event.</summary>
    public LogHead With(StoredEvent next) => new(next.Position, Events + 1, EventHash.OfLog(Hash.Span, next.Hash.Span));
}
