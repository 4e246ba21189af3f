namespace NetworkHub.Application.Store;

/// <summary>One stream's part of a commit: all of it is appended or nothing.</summary>
/// <param name="Stream">The stream to append to.</param>
/// <param name="Expected">
/// Where the stream must stand: version and hash. The version alone would not do for pipelined appends: when one conflicts because another
/// process appended, its follower expects just the version that the stream now has, but not that history.
/// </param>
/// <param name="Events">Consecutive events; may be empty when only keys are to be remembered.</param>
/// <param name="Commands">The idempotency keys of the commands that led to the events, each key once.</param>
public sealed record StreamAppend(
    StreamId Stream,
    StreamHead Expected,
    IReadOnlyList<NewEvent> Events,
    IReadOnlyList<KeyedCommand> Commands);

/// <summary>Names a command of a caller, so that a retry is known again.</summary>
/// <param name="Caller">Id of the principal; keys of different callers never meet.</param>
/// <param name="Key">What the caller chose, 1 to 200 printable ASCII characters.</param>
public readonly record struct IdempotencyKey(string Caller, string Key);

/// <summary>A command that carries an idempotency key, with the events it led to.</summary>
/// <param name="Key">The key.</param>
/// <param name="RequestHash">SHA-256 of the request, to tell a retry from another request under the same key.</param>
/// <param name="FirstVersion">Version of its first event.</param>
/// <param name="LastVersion">Version of its last event; <c>FirstVersion - 1</c> when it led to none.</param>
public sealed record KeyedCommand(IdempotencyKey Key, ReadOnlyMemory<byte> RequestHash, long FirstVersion, long LastVersion);

/// <summary>What the store remembers, for ever, of a command with an idempotency key.</summary>
/// <param name="Key">The key.</param>
/// <param name="RequestHash">SHA-256 of the first request under this key.</param>
/// <param name="Stream">The stream it was decided on.</param>
/// <param name="FirstVersion">Version of its first event.</param>
/// <param name="LastVersion">Version of its last event; <c>FirstVersion - 1</c> when it led to none.</param>
public sealed record KnownCommand(IdempotencyKey Key, ReadOnlyMemory<byte> RequestHash, StreamId Stream, long FirstVersion, long LastVersion);

/// <summary>What became of a <see cref="StreamAppend"/>. Store failures are a <see cref="StoreUnavailableException"/> instead.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>Durable: committed to disk.</summary>
    /// <param name="Positions">The global position of each event, in order.</param>
    public sealed record Appended(IReadOnlyList<long> Positions) : AppendOutcome;

    /// <summary>Nothing was appended: the stream stands elsewhere than expected.</summary>
    /// <param name="ActualVersion">The version it has; the expected one when only the history differs.</param>
    public sealed record Conflict(long ActualVersion) : AppendOutcome;

    /// <summary>Nothing was appended: an idempotency key of the append is known already. Told rather than a conflict, because it is final.</summary>
    /// <param name="Known">The first of them.</param>
    public sealed record KeyTaken(KnownCommand Known) : AppendOutcome;
}
