using Microsoft.AspNetCore.Diagnostics;

namespace NetworkHub.Gateway.Http;

/// <summary>Gives a problem to what is answered by a status alone, such as an unknown address by routing.</summary>
internal static class EmptyAnswers
{
    public static Task FillAsync(StatusCodeContext status) =>
        Of(status.HttpContext) is { } problem ? Reply.Problem(problem).ExecuteAsync(status.HttpContext) : Task.CompletedTask;

    private static Problem? Of(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => Problem.NotFound(context.Request.Path.Value ?? "/"),
        StatusCodes.Status405MethodNotAllowed => Problem.MethodNotAllowed(context.Request.Method),
        StatusCodes.Status415UnsupportedMediaType => Problem.UnsupportedMediaType("application/json"),
        _ => null,
    };
}
