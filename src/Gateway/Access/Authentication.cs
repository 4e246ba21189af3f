using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using NetworkHub.Gateway.Components.Hosting;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Access;

/// <summary>How callers are known, and what endpoints can ask of them.</summary>
internal static class Authentication
{
    /// <summary>The policy for the operator alone.</summary>
    public const string Operator = "operator";

    /// <summary>The scheme that leaves it to that of keys or that of sessions.</summary>
    private const string KeyOrSession = "KeyOrSession";

    public static void AddHubAuthentication(this IServiceCollection services, HubSettings settings)
    {
        services.AddDataProtection()
            .SetApplicationName("NetworkHub")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "session-keys")));
        services.AddAuthentication(KeyOrSession)
            .AddPolicyScheme(KeyOrSession, null, scheme => scheme.ForwardDefaultSelector = Choose)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "networkhub-session";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                cookie.LoginPath = UiServer.Welcome;
                cookie.Events.OnValidatePrincipal = ReadPersonAsync;
            });

        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusals>()
            .AddHttpContextAccessor()
            .AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.GetCaller());
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAssertion(context => IdentityOf(context) is not null).Build())
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(IsRoutingsOwn).Build())
            .AddPolicy(Operator, policy => policy.RequireAssertion(context => IdentityOf(context) is { Caller.IsOperator: true }));
    }

    // A key that does not work is not made good by a session.
    private static string Choose(HttpContext context) =>
        context.Request.Headers.Authorization.Count > 0 ? ApiKeyHandler.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme;

    private static async Task ReadPersonAsync(CookieValidatePrincipalContext context)
    {
        var signIns = context.HttpContext.RequestServices.GetRequiredService<SignIns>();
        if (await signIns.FindCallerAsync(context.Principal, context.HttpContext.RequestAborted) is { } caller)
        {
            context.ReplacePrincipal(new ClaimsPrincipal(new CallerIdentity(caller, context.Scheme.Name)));
        }
        else
        {
            context.RejectPrincipal();
        }
    }

    private static CallerIdentity? IdentityOf(AuthorizationHandlerContext context) => context.User.Identity as CallerIdentity;

    // An endpoint that states no policy serves nobody. What is not mapped, such as an unknown address or a wrong method, routing tells everybody.
    private static bool IsRoutingsOwn(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;
}
