using NetworkHub.Application.Store;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Application.Verification;

/// <summary>What verification found.</summary>
public abstract record VerificationResult
{
    private VerificationResult()
    {
    }

    /// <summary>Everything fits.</summary>
    /// <param name="Events">How many events the log has.</param>
    /// <param name="HeadHash">The hash of the whole log, lower-case hexadecimal.</param>
    /// <param name="SignedHeads">How many signed heads were checked; with none, a log that was cut back cannot be told from a shorter one.</param>
    public sealed record Sound(long Events, string HeadHash, long SignedHeads) : VerificationResult;

    /// <summary>Something does not fit: the log is not what the hub wrote.</summary>
    /// <param name="Error">What kind of error.</param>
    /// <param name="Stream">The stream of the first bad event; null when only a signature over the whole log tells.</param>
    /// <param name="Version">The version of the first bad event; null when only a signature over the whole log tells.</param>
    /// <param name="Message">What is wrong.</param>
    public sealed record Broken(LogError Error, StreamId? Stream, long? Version, Message Message) : VerificationResult;
}

/// <summary>What can be wrong with a log.</summary>
public enum LogError
{
    /// <summary>An event is not what its hash says, or does not follow from the one before it.</summary>
    EventChanged,

    /// <summary>An event that others need is not there.</summary>
    EventMissing,

    /// <summary>The stored head of a stream is not its last event.</summary>
    HeadDiffers,

    /// <summary>The log is not what was signed, or a signature is not by a known key.</summary>
    SignatureDiffers,
}
