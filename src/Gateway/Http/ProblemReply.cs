
namespace NetworkHub.Gateway.Http;

/// <summary>A problem on the wire (RFC 9457).</summary>
/// <param name="Type">A reference that names the kind of problem; following it gives its documentation.</param>
/// <param name="Title">The kind of problem, the same for every occurrence.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong this time, and what to do.</param>
/// <param name="Errors">Every place of the request that is at fault; left out when none is.</param>
internal sealed record ProblemBody(string Type, string Title, int Status, string Detail, IReadOnlyList<ProblemPlace>? Errors)
{
    public static ProblemBody From(Problem problem) => new(
        $"/problems/{problem.Code}",
        problem.Title,
        problem.Status,
        problem.Detail,
        problem.Faults.Count > 0 ? [.. problem.Faults.Select(fault => new ProblemPlace(fault.Pointer, fault.Text))] : null);
}

/// <summary>A place of the request that is at fault.</summary>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901) into the body.</param>
/// <param name="Detail">What is wrong there.</param>
internal sealed record ProblemPlace(string Pointer, string Detail);

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

        return Reply.WriteAsync(httpContext, ProblemBody.From(problem), problem.Status, "application/problem+json");
    }
}
