using NetworkHub.Domain.Entities;

namespace NetworkHub.Gateway.Http;

/// <summary>What is wrong with a request, in the form of RFC 9457. Every code is documented in docs/reference/errors.md.</summary>
/// <param name="Code">The last segment of the problem's type.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The kind of problem, the same for every occurrence.</param>
/// <param name="Detail">What is wrong this time, and what to do.</param>
/// <param name="Faults">Every place of the request that is at fault; may be empty.</param>
/// <param name="RetryAfterSeconds">When trying again makes sense; null when waiting does not help.</param>
internal sealed record Problem(
    string Code, int Status, string Title, string Detail, IReadOnlyList<FieldFault> Faults, int? RetryAfterSeconds = null)
{
    public static Problem MalformedJson(string detail) => New(400, "malformed-json", "The body is not JSON", detail);

    public static Problem RequestInvalid(IReadOnlyList<FieldFault> faults) => new(
        "request-invalid", 400, "The request has members that are missing or wrong", "Mend each place listed in 'errors' and send it again.", faults);

    public static Problem QueryInvalid(string name, string detail) =>
        New(400, "query-invalid", "A query parameter or header cannot be used", $"'{name}': {detail}");

    public static Problem CursorInvalid(string detail) => New(400, "cursor-invalid", "The cursor is not one that this list gave", detail);

    public static Problem IdempotencyKeyInvalid() => New(
        400, "idempotency-key-invalid", "The idempotency key cannot be used", "Give Idempotency-Key as 1 to 200 printable ASCII characters.");

    public static Problem Unauthenticated() => New(
        401, "unauthenticated", "Nobody is signed in", "Send a key that works as 'Authorization: Bearer nh_…', or sign in.");

    public static Problem NotFound(string path) => New(404, "not-found", "There is no such thing", $"There is nothing at '{path}'. Check the address.");

    public static Problem MethodNotAllowed(string method) =>
        New(405, "method-not-allowed", "The address does not know the method", $"{method} does not work here; the header Allow lists what does.");

    public static Problem BodyTooLarge(long limit) =>
        New(413, "body-too-large", "The body is too large", $"At most {limit} bytes are taken here. Send several smaller requests.");

    public static Problem UnsupportedMediaType(string wanted) =>
        New(415, "unsupported-media-type", "The body has another form than is taken here", $"Send the body with 'Content-Type: {wanted}'.");

    public static Problem IdempotencyKeyReused() => New(
        422,
        "idempotency-key-reused",
        "The idempotency key stands for another request",
        "This key was used with another request before. Use a new key for a new request, or repeat the earlier one unchanged.");

    public static Problem Overloaded() => New(
        429, "overloaded", "Too much is waiting", "Nothing was changed. Try again after the time that Retry-After tells.") with { RetryAfterSeconds = 1 };

    public static Problem Unavailable() => New(
        503,
        "unavailable",
        "The store cannot be reached",
        "The request may have been carried out: repeat it with the same Idempotency-Key after the time that Retry-After tells.") with { RetryAfterSeconds = 2 };

    public static Problem NotCaughtUp(long position) => New(
        503,
        "not-caught-up",
        "The lists are behind",
        $"What is read had not reached position {position} of the log within a few seconds. Try again after the time that Retry-After tells.")
        with { RetryAfterSeconds = 1 };

    public static Problem BeingBuilt(IReadOnlyList<string> models) => New(
        503,
        "not-caught-up",
        "The lists are behind",
        $"Being built from the log: {string.Join(", ", models)}. What does not read them is served.") with { RetryAfterSeconds = 1 };

    public static Problem LogUnreadable(string obstacle) =>
        New(503, "log-unreadable", "The log holds an event that this version of the hub cannot read", obstacle);

    public static Problem Internal(string trace) => New(
        500, "internal", "The hub has a fault", $"It is noted in the hub's log under '{trace}'. Tell it to whoever runs the hub.");

    public static Problem BadRequest(int status, string detail) => New(status, "bad-request", "The request is not well-formed HTTP", detail);

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
            RejectionKind.NotFound => "There is no such thing",
            RejectionKind.Forbidden => "The caller may not do this",
            RejectionKind.Conflict => "The present state forbids it",
            RejectionKind.Stale => "The state has changed meanwhile",
            _ => "The request cannot be accepted",
        },
        rejection.Text,
        rejection.Faults.Count > 0 ? rejection.Faults : rejection.Pointer is { } pointer ? [new FieldFault(pointer, rejection.Text)] : []);

    private static Problem New(int status, string code, string title, string detail) => new(code, status, title, detail, []);
}

/// <summary>Ends a request with a problem.</summary>
/// <param name="problem">The problem.</param>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;
}
