using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace NetworkHub.Gateway.Http;

/// <summary>How large a body may be, in bytes; an endpoint that takes another size says so by its metadata.</summary>
internal static class BodyLimits
{
    public const long Default = 1024 * 1024;

    public const long Bulk = 16 * 1024 * 1024;

    public const long Anonymous = 256 * 1024;

    public static long Of(HttpContext context) => context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? Default;

    /// <summary>Takes bodies of this size at an endpoint.</summary>
    public static TBuilder LimitBody<TBuilder>(this TBuilder endpoint, long bytes)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Limit(bytes));

    // The routing middleware sets the server's limit from this metadata before the endpoint runs.
    private sealed record Limit(long Bytes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => Bytes;
    }
}
