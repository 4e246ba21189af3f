using NetworkHub.Application.Access;

namespace NetworkHub.Gateway.Access;

/// <summary>
/// Finds out who calls, once per request: by key when one is sent, else by the session's cookie. Without either there is no caller, and
/// each endpoint says whether it serves such.
/// </summary>
internal sealed class CallerMiddleware(RequestDelegate next, ApiKeys keys, SignIns signIns)
{
    private const string Bearer = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        var header = (string?)context.Request.Headers.Authorization;
        if (header is not null && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            context.SetCaller(await keys.AuthenticateAsync(header.AsMemory(Bearer.Length), context.RequestAborted));
        }
        else if (header is null && context.Request.Headers.Cookie.Count > 0)
        {
            context.SetCaller(await signIns.FindCallerAsync(context));
        }

        await next(context);
    }
}

/// <summary>Who calls, for endpoints and pages.</summary>
public static class CallerOfRequest
{
    private static readonly object Key = new();

    /// <summary>Who calls; null when nobody has said so, or the key or session does not work.</summary>
    /// <param name="context">The request.</param>
    public static Caller? FindCaller(this HttpContext context) => context.Items.TryGetValue(Key, out var caller) ? (Caller?)caller : null;

    internal static void SetCaller(this HttpContext context, Caller? caller) => context.Items[Key] = caller;
}
