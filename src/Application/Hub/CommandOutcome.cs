using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Hub;

/// <summary>What became of a command.</summary>
public abstract record CommandOutcome
{
    private CommandOutcome()
    {
    }

    /// <summary>Carried out and durable, or found to hold already.</summary>
    /// <param name="Receipt">Proof of where it stands in the log; null for a dry run.</param>
    /// <param name="Events">What it led to; empty when there was nothing to do.</param>
    /// <param name="Warnings">What the caller should look at all the same.</param>
    /// <param name="IsReplay">Whether this repeats the answer to an earlier request with the same idempotency key.</param>
    public sealed record Accepted(Receipt? Receipt, IReadOnlyList<VersionedEvent> Events, IReadOnlyList<Warning> Warnings, bool IsReplay = false)
        : CommandOutcome;

    /// <summary>Refused; nothing was changed.</summary>
    /// <param name="Rejection">The reason.</param>
    public sealed record Refused(Rejection Rejection) : CommandOutcome;

    /// <summary>The idempotency key was used for another request before; nothing was changed.</summary>
    public sealed record KeyReused : CommandOutcome;

    /// <summary>Too much is waiting; nothing was changed. Try again later.</summary>
    public sealed record Overloaded : CommandOutcome;

    /// <summary>The store could not be reached. The command may have been carried out: repeat it with the same idempotency key.</summary>
    public sealed record Unavailable : CommandOutcome;
}

/// <summary>An event with its version in the stream.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Event">What happened.</param>
public sealed record VersionedEvent(long Version, IEvent Event);

/// <summary>Proof of where a command stands in the log.</summary>
/// <param name="Stream">The entity.</param>
/// <param name="Version">The version of its last event; the entity's version when it led to none.</param>
/// <param name="Position">The global position of that event; 0 when it led to none.</param>
/// <param name="Hash">The hash of that event.</param>
public sealed record Receipt(StreamId Stream, long Version, long Position, ReadOnlyMemory<byte> Hash);
