using Microsoft.Net.Http.Headers;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Http;

/// <summary>A problem on the wire (RFC 9457).</summary>
/// <param name="Type">A reference that names the kind of problem; following it gives its documentation.</param>
/// <param name="Title">The kind of problem, the same for every occurrence, in the language of the request.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The last segment of the type.</param>
/// <param name="Detail">What is wrong this time, and what to do, in the language of the request.</param>
/// <param name="Arguments">What the detail names, by name; left out when it names nothing.</param>
/// <param name="Errors">Every place of the request that is wrong; left out when none is.</param>
internal sealed record ProblemBody(
    string Type, string Title, int Status, string Code, string Detail, ArgumentValues? Arguments, IReadOnlyList<ProblemPlace>? Errors)
{
    public static ProblemBody From(Problem problem, MessageWriter writer) => new(
        $"/problems/{problem.Code}",
        writer.WriteTitle(problem.Title),
        problem.Status,
        problem.Code,
        writer.Write(problem.Detail, [.. problem.Errors.Select(error => error.Message)]),
        ArgumentValues.Of(problem.Detail),
        problem.Errors.Count > 0 ? [.. problem.Errors.Select(error => ProblemPlace.From(error, writer))] : null);
}

/// <summary>A place of the request that is wrong.</summary>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901) into the body.</param>
/// <param name="Code">What is wrong there.</param>
/// <param name="Arguments">What the detail names, by name; left out when it names nothing.</param>
/// <param name="Detail">What is wrong there, in the language of the request.</param>
internal sealed record ProblemPlace(string Pointer, string Code, ArgumentValues? Arguments, string Detail)
{
    public static ProblemPlace From(Domain.Entities.ValidationError error, MessageWriter writer) =>
        new(error.Pointer, error.Message.Code, ArgumentValues.Of(error.Message), writer.Write(error.Message));
}

/// <summary>Answers with a problem.</summary>
internal sealed class ProblemReply(Problem problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (problem.RetryAfterSeconds is { } seconds)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }

        var writer = httpContext.Sentences();
        httpContext.Response.Headers.ContentLanguage = writer.Language.Code;
        httpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return Reply.WriteAsync(httpContext, ProblemBody.From(problem, writer), problem.Status, "application/problem+json");
    }
}
