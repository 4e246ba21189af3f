using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using NetworkHub.Gateway.Components.Hosting;
using NetworkHub.Gateway.Http;

namespace NetworkHub.Gateway.Access;

/// <summary>
/// Tells a program that nobody is signed in, shows people the way in, and tells callers whom the policy refuses that there is no such thing.
/// </summary>
internal sealed class Refusals : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        if (authorizeResult.Challenged && context.IsForApi())
        {
            return Reply.Problem(Problem.Unauthenticated()).ExecuteAsync(context);
        }

        if (authorizeResult.Challenged)
        {
            context.Response.Redirect(UiServer.Welcome);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Task.CompletedTask;
    }
}
