using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Gateway.Http;

/// <summary>What is wrong with a request, in the form of RFC 9457. Every code is documented in docs/reference/errors.md.</summary>
/// <param name="Code">The last segment of the problem's type.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The kind of problem, the same for every occurrence: the last part of a text's key.</param>
/// <param name="Detail">What is wrong this time, and what to do.</param>
/// <param name="Errors">Every place of the request that is wrong; may be empty.</param>
/// <param name="RetryAfterSeconds">When trying again makes sense; null when waiting does not help.</param>
internal sealed record Problem(
    string Code, int Status, string Title, Message Detail, IReadOnlyList<ValidationError> Errors, int? RetryAfterSeconds = null)
{
    public static Problem MalformedJson(long line, long column) => New(
        400, "malformed-json", Message.Of("malformed-json", Argument.Number("line", line), Argument.Number("column", column)));

    public static Problem MalformedName() => New(400, "malformed-json", Message.Of("malformed-name"));

    public static Problem RequestInvalid(IReadOnlyList<ValidationError> errors) => New(400, "request-invalid") with { Errors = errors };

    public static Problem QueryInvalid(string name, string code, params IReadOnlyList<Argument> arguments)
    {
        var detail = new Message(code, [Argument.Text("name", name), .. arguments]);
        return New(400, "query-invalid", detail);
    }

    public static Problem CursorInvalid() => New(400, "cursor-invalid");

    public static Problem IdempotencyKeyInvalid() => New(400, "idempotency-key-invalid");

    public static Problem Unauthenticated() => New(401, "unauthenticated");

    public static Problem NotFound(string path) => New(404, "not-found", Message.Of("path-not-found", Argument.Text("path", path)));

    public static Problem MethodNotAllowed(string method) =>
        New(405, "method-not-allowed", Message.Of("method-not-allowed", Argument.Text("method", method)));

    public static Problem BodyTooLarge(long limit) => New(413, "body-too-large", Message.Of("body-too-large", Argument.Number("most", limit)));

    public static Problem UnsupportedMediaType(string wanted) =>
        New(415, "unsupported-media-type", Message.Of("unsupported-media-type", Argument.Text("wanted", wanted)));

    public static Problem IdempotencyKeyReused() => New(422, "idempotency-key-reused");

    public static Problem Overloaded() => New(429, "overloaded") with { RetryAfterSeconds = 1 };

    public static Problem Unavailable() => New(503, "unavailable") with { RetryAfterSeconds = 2 };

    public static Problem NotCaughtUp(long position) =>
        New(503, "not-caught-up", Message.Of("not-caught-up", Argument.Text("position", $"{position}"))) with { RetryAfterSeconds = 1 };

    public static Problem BeingBuilt(IReadOnlyList<string> models) =>
        New(503, "not-caught-up", Message.Of("being-built", Argument.List("models", [.. models.Select(model => new TextArgument(model))])))
            with { RetryAfterSeconds = 1 };

    public static Problem LogUnreadable(string obstacle) =>
        New(503, "log-unreadable", Message.Of("log-unreadable", Argument.Text("obstacle", obstacle)));

    public static Problem Internal(string trace) => New(500, "internal", Message.Of("internal", Argument.Text("trace", trace)));

    public static Problem BadRequest(int status) => New(status, "bad-request");

    /// <summary>A rejection as HTTP tells it.</summary>
    public static Problem From(Rejection rejection) => new(
        rejection.Code,
        rejection.Kind switch
        {
            RejectionKind.NotFound => 404,
            RejectionKind.Forbidden => 403,
            RejectionKind.Conflict => 409,
            RejectionKind.Stale => 412,
            _ => 400,
        },
        rejection.Kind switch
        {
            RejectionKind.NotFound => "not-found",
            RejectionKind.Forbidden => "forbidden",
            RejectionKind.Conflict => "conflict",
            RejectionKind.Stale => "stale",
            _ => "invalid",
        },
        rejection.ToMessage(),
        rejection.Errors.Count > 0 ? rejection.Errors
            : rejection.Pointer is { } pointer ? [new ValidationError(pointer, rejection.ToMessage())]
            : []);

    private static Problem New(int status, string kind, Message? detail = null) => new(kind, status, kind, detail ?? Message.Of(kind), []);
}

/// <summary>Ends a request with a problem.</summary>
/// <param name="problem">The problem.</param>
internal sealed class ProblemException(Problem problem) : Exception(problem.Code)
{
    public Problem Problem { get; } = problem;
}
