using System.Globalization;
using NetworkHub.Application.Store;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Application.Verification;

/// <summary>Compares the log with every signed head on its way.</summary>
internal sealed class SignatureCheck(IReadOnlyList<SignedHead> signed, IReadOnlyCollection<HeadKey> trusted)
{
    private int next;

    /// <summary>How many signed heads there are.</summary>
    public int Count => signed.Count;

    /// <summary>The first error; null while all fit. Told last, because an error of an event or a stream says more.</summary>
    public VerificationResult.Broken? Error { get; private set; }

    /// <summary>Checks the signed heads before a position.</summary>
    /// <param name="position">The position of the log's next event.</param>
    /// <param name="log">Where the log stands before that event.</param>
    public void Before(long position, LogHead log)
    {
        for (; next < signed.Count && signed[next].Position < position; next++)
        {
            Error ??= Check(signed[next], log);
        }
    }

    private VerificationResult.Broken? Check(SignedHead head, LogHead log)
    {
        if (!trusted.Any(key => HeadSignature.IsBy(key, head)))
        {
            return Broken("log-signature-unknown", Number("position", head.Position), Argument.Text("key", head.KeyId));
        }

        if (head.Events != log.Events)
        {
            return Broken("log-events-differ", Number("position", head.Position), Number("events", log.Events), Number("signed", head.Events));
        }

        return head.LogHash.Span.SequenceEqual(log.Hash.Span) ? null : Broken("log-differs", Number("position", head.Position));
    }

    // As they stand in the log: without groups of digits, so that they can be looked up.
    private static Argument Number(string name, long number) => Argument.Text(name, number.ToString(CultureInfo.InvariantCulture));

    private static VerificationResult.Broken Broken(string code, params IReadOnlyList<Argument> arguments) =>
        new(LogError.SignatureDiffers, null, null, new Message(code, arguments));
}
