namespace NetworkHub.Gateway.Http;

/// <summary>Gives a body to the faults that routing answers by a status alone, such as an unknown address.</summary>
internal sealed class EmptyFaults(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        context.IsForApi() ? InvokeApiAsync(context) : next(context);

    private async Task InvokeApiAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (!response.HasStarted && response.StatusCode >= 400 && response.ContentType is null && Of(context) is { } problem)
        {
            await Reply.Problem(problem).ExecuteAsync(context);
        }
    }

    private static Problem? Of(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => Problem.NotFound(context.Request.Path.Value ?? "/"),
        StatusCodes.Status405MethodNotAllowed => Problem.MethodNotAllowed(context.Request.Method),
        StatusCodes.Status415UnsupportedMediaType => Problem.UnsupportedMediaType("application/json"),
        _ => null,
    };
}
