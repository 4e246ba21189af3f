using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace NetworkHub.Gateway.Http;

/// <summary>An entity's version as an entity tag.</summary>
internal static class ETags
{
    /// <summary>200 with the value and its tag, or 304 when the caller has that version.</summary>
    public static IResult Ok<T>(HttpContext context, T value, long version)
    {
        var tag = Of(version);
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(StatusCodes.Status304NotModified) : Reply.Ok(value);
    }

    /// <summary>The version that the caller's change stands on, by If-Match; null when it does not say or does not care.</summary>
    /// <exception cref="ProblemException">It is not a tag that this hub gave.</exception>
    public static long? ExpectedVersion(HttpContext context)
    {
        var text = (string?)context.Request.Headers.IfMatch;
        return text is null or "*" ? null
            : EntityTagHeaderValue.TryParse(text, out var tag) && !tag.IsWeak
                && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
            : throw new ProblemException(Problem.QueryInvalid("If-Match", "query-etag"));
    }

    private static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
