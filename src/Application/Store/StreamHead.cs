namespace NetworkHub.Application.Store;

/// <summary>Where a stream stands.</summary>
/// <param name="Version">The version of its last event; 0 when it has none.</param>
/// <param name="Hash">The hash of its last event; 32 zero bytes when it has none.</param>
public readonly record struct StreamHead(long Version, ReadOnlyMemory<byte> Hash)
{
    /// <summary>The head of a stream without events.</summary>
    public static StreamHead Empty { get; } = new(0, new byte[EventHash.Size]);

    /// <summary>Whether both are the same version of the same history: equality of the record would compare where the hash lies in memory.</summary>
    /// <param name="other">The head to compare with.</param>
    public bool IsAt(StreamHead other) => Version == other.Version && Hash.Span.SequenceEqual(other.Hash.Span);
}

/// <summary>What a batch needs to know before it is decided, read in one round trip.</summary>
/// <param name="Head">Where the stream stands.</param>
/// <param name="Known">Those of the asked keys that were used before.</param>
public sealed record StreamInfo(StreamHead Head, IReadOnlyList<KnownCommand> Known);

/// <summary>An entity's state at a version, kept so that the first touch need not read the whole stream. Disposable: the log is the truth.</summary>
/// <param name="Stream">The entity's stream.</param>
/// <param name="Version">The version the state is at.</param>
/// <param name="Format">Name and version of the state's format; a snapshot of another format is ignored.</param>
/// <param name="Hash">The hash of the event at <paramref name="Version"/>; a snapshot that does not fit the log is ignored.</param>
/// <param name="Data">UTF-8 JSON of the state.</param>
public sealed record Snapshot(StreamId Stream, long Version, string Format, ReadOnlyMemory<byte> Hash, ReadOnlyMemory<byte> Data);

/// <summary>A signature over the log as it was at a position: a log that is changed or cut afterwards is found out.</summary>
/// <param name="Position">The last global position that is covered.</param>
/// <param name="Events">How many events are covered.</param>
/// <param name="LogHash">SHA-256 chained over the hashes of all covered events in global order.</param>
/// <param name="SignedAt">Microseconds since 1970-01-01 UTC.</param>
/// <param name="KeyId">Names the public key.</param>
/// <param name="Signature">ECDSA P-256 over the fields above.</param>
public sealed record SignedHead(
    long Position,
    long Events,
    ReadOnlyMemory<byte> LogHash,
    long SignedAt,
    string KeyId,
    ReadOnlyMemory<byte> Signature);
