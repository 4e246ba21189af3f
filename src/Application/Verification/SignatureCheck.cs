using NetworkHub.Application.Store;

namespace NetworkHub.Application.Verification;

/// <summary>Compares the log with every signed head on its way.</summary>
internal sealed class SignatureCheck(IReadOnlyList<SignedHead> signed, IReadOnlyCollection<HeadKey> trusted)
{
    private int next;

    /// <summary>How many signed heads there are.</summary>
    public int Count => signed.Count;

    /// <summary>The first fault; null while all fit. Told last, because a fault of an event or a stream says more.</summary>
    public VerificationResult.Broken? Fault { get; private set; }

    /// <summary>Checks the signed heads before a position.</summary>
    /// <param name="position">The position of the log's next event.</param>
    /// <param name="log">Where the log stands before that event.</param>
    public void Before(long position, LogHead log)
    {
        for (; next < signed.Count && signed[next].Position < position; next++)
        {
            Fault ??= Check(signed[next], log);
        }
    }

    private VerificationResult.Broken? Check(SignedHead head, LogHead log)
    {
        if (!trusted.Any(key => HeadSignature.IsBy(key, head)))
        {
            return Broken($"The head signed at position {head.Position} does not bear a signature of a known key (it names {head.KeyId}).");
        }

        if (head.Events != log.Events)
        {
            return Broken($"Up to position {head.Position} the log has {log.Events} events, but {head.Events} were signed.");
        }

        return head.LogHash.Span.SequenceEqual(log.Hash.Span) ? null : Broken($"Up to position {head.Position} the log is not the one that was signed.");
    }

    private static VerificationResult.Broken Broken(FormattableString text) =>
        new(LogFault.SignatureDiffers, null, null, FormattableString.Invariant(text));
}
