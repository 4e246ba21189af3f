using NetworkHub.Application.Hub;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Http;

/// <summary>Where a command stands in the log.</summary>
/// <param name="Stream">The entity.</param>
/// <param name="Version">The version of its last event.</param>
/// <param name="Position">The global position of that event; 0 when there was nothing to do.</param>
/// <param name="Hash">The hash of that event, lower-case hexadecimal.</param>
internal sealed record ReceiptBody(string Stream, long Version, long Position, string Hash)
{
    public static ReceiptBody? From(Receipt? receipt) => receipt is null
        ? null
        : new ReceiptBody(receipt.Stream.Value, receipt.Version, receipt.Position, Convert.ToHexStringLower(receipt.Hash.Span));
}

/// <summary>Something doubtful in an accepted request.</summary>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901) into the body.</param>
/// <param name="Code">What is doubtful.</param>
/// <param name="Arguments">What the detail names, by name; left out when it names nothing.</param>
/// <param name="Detail">What is doubtful and what to check, in the language of the request.</param>
internal sealed record WarningBody(string Pointer, string Code, ArgumentValues? Arguments, string Detail)
{
    public static IReadOnlyList<WarningBody>? From(IReadOnlyList<Warning> warnings, MessageWriter writer) =>
        warnings.Count > 0 ? [.. warnings.Select(warning => From(warning, writer))] : null;

    private static WarningBody From(Warning warning, MessageWriter writer) =>
        new(warning.Pointer, warning.Message.Code, ArgumentValues.Of(warning.Message), writer.Write(warning.Message));
}

/// <summary>The answer to a command that has nothing more to tell.</summary>
/// <param name="Receipt">Where it stands in the log; left out in a dry run.</param>
/// <param name="Warnings">What to look at all the same; left out when nothing is.</param>
internal sealed record Accepted(ReceiptBody? Receipt, IReadOnlyList<WarningBody>? Warnings)
{
    public static Accepted From(CommandOutcome.Accepted accepted, MessageWriter writer) =>
        new(ReceiptBody.From(accepted.Receipt), WarningBody.From(accepted.Warnings, writer));
}

/// <summary>Turns what became of a command into an answer.</summary>
internal static class Outcomes
{
    /// <summary>Replays are told by this header, so that a caller can tell them from first answers.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    /// <summary>200 with the receipt, or the problem.</summary>
    public static IResult ToReply(this CommandOutcome outcome, HttpContext context) =>
        outcome.ToReply(context, accepted => Reply.Ok(Accepted.From(accepted, context.Sentences())));

    /// <summary>What the endpoint makes of an accepted command, or the problem.</summary>
    public static IResult ToReply(this CommandOutcome outcome, HttpContext context, Func<CommandOutcome.Accepted, IResult> accept)
    {
        if (outcome is not CommandOutcome.Accepted accepted)
        {
            return Reply.Problem(ProblemOf(outcome));
        }

        if (accepted.IsReplay)
        {
            context.Response.Headers[ReplayedHeader] = "true";
        }

        return accept(accepted);
    }

    /// <summary>Why a command was not accepted.</summary>
    public static Problem ProblemOf(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Refused refused => Problem.From(refused.Rejection),
        CommandOutcome.KeyReused => Problem.IdempotencyKeyReused(),
        CommandOutcome.Overloaded => Problem.Overloaded(),
        CommandOutcome.Unavailable => Problem.Unavailable(),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, "Not a refusal."),
    };
}
