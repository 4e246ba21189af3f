using System.Security.Claims;
using NetworkHub.Application.Access;

namespace NetworkHub.Gateway.Access;

/// <summary>
/// The caller as ASP.NET knows them. The only claim is the id of the key or person: what they may do is read again for each request.
/// </summary>
internal sealed class CallerIdentity(Caller caller, string scheme) : ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, caller.Principal)], scheme)
{
    public Caller Caller { get; } = caller;
}

/// <summary>The caller of a request, for endpoints and pages.</summary>
public static class CallerOfRequest
{
    /// <summary>The caller; null for nobody, or when the key or session does not work.</summary>
    /// <param name="context">The request.</param>
    public static Caller? FindCaller(this HttpContext context) => (context.User.Identity as CallerIdentity)?.Caller;

    /// <summary>The caller of a request whose endpoint has a policy.</summary>
    /// <exception cref="InvalidOperationException">The endpoint serves nobody in particular.</exception>
    internal static Caller GetCaller(this HttpContext context) =>
        context.FindCaller() ?? throw new InvalidOperationException($"{context.Request.Path} asks for a caller and lets in those without one.");
}
