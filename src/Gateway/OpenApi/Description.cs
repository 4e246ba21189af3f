using NetworkHub.Gateway.Http;

namespace NetworkHub.Gateway.OpenApi;

/// <summary>How endpoints describe themselves, one short line each; the OpenAPI document is made of it.</summary>
internal static class Description
{
    /// <summary>Names the operation.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string operation, string summary, string? more = null)
    {
        endpoint.WithName(operation).WithSummary(summary);
        return more is null ? endpoint : endpoint.WithDescription(more);
    }

    /// <summary>Takes a JSON body, and the header Idempotency-Key.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint)
        where T : class =>
        endpoint.Accepts<T>("application/json").Changes();

    /// <summary>Changes something without needing a body.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint) => endpoint
        .Repeatable()
        .WithMetadata(new Parameter("query", "dryRun", "Say what would happen and change nothing.", Type: "boolean"));

    /// <summary>Takes the header Idempotency-Key.</summary>
    public static RouteHandlerBuilder Repeatable(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new Parameter("header", IdempotencyKeys.Header, "1 to 200 printable ASCII characters that stand for this request: a repetition is answered like the first and changes nothing.", "partnership-2026-0001"));

    /// <summary>Answers with JSON.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int status) => endpoint.Produces<T>(status, "application/json");

    /// <summary>Answers with a part of a list.</summary>
    public static RouteHandlerBuilder Lists<T>(this RouteHandlerBuilder endpoint) => endpoint.Answers<ListBody<T>>(StatusCodes.Status200OK)
        .Query("limit", "The most items, 1 to 500.", "integer")
        .Query("cursor", "What the part before gave as 'next'; it carries the filters, so that no other parameter is needed.")
        .FromReadModels();

    /// <summary>Answers from read models, which follow the log.</summary>
    public static RouteHandlerBuilder FromReadModels(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new Parameter(
            "header",
            RequestGate.Header,
            "Wait (a few seconds at most) until what is read has reached this position, as a receipt tells it.",
            Type: "integer"));

    /// <summary>Answers with an ETag.</summary>
    public static RouteHandlerBuilder Tagged(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new Parameter("header", "If-None-Match", "An ETag: the answer is 304 when nothing has changed."));

    /// <summary>Replaces state: takes an ETag.</summary>
    public static RouteHandlerBuilder Guarded(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new Parameter("header", "If-Match", "The ETag that the change stands on: the answer is 412 when the state has changed since."));

    /// <summary>Takes a query parameter.</summary>
    public static RouteHandlerBuilder Query(this RouteHandlerBuilder endpoint, string name, string description, string type = "string") =>
        endpoint.WithMetadata(new Parameter("query", name, description, Type: type));

    /// <summary>A parameter that the endpoint reads itself.</summary>
    internal sealed record Parameter(string In, string Name, string Description, string? Example = null, string Type = "string");
}
