using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Store;

namespace NetworkHub.Gateway.Http;

/// <summary>Turns what endpoints throw into problems; what nobody foresaw is logged, and told without its insides.</summary>
internal sealed partial class FaultHandler(ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested && exception is OperationCanceledException)
        {
            return true;
        }

        await new ProblemReply(ProblemOf(httpContext, exception)).ExecuteAsync(httpContext);
        return true;
    }

    private Problem ProblemOf(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case ProblemException known:
                return known.Problem;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Problem.BodyTooLarge(BodyLimits.Of(context));
            case BadHttpRequestException bad:
                return Problem.BadRequest(bad.StatusCode);
            case HubOverloadedException:
                return Problem.Overloaded();
            case InvalidCursorException:
                return Problem.CursorInvalid();
            case EntityHeldUpException heldUp:
                return Problem.LogUnreadable(heldUp.Message);
            case StoreUnavailableException unavailable:
                LogUnavailable(logger, unavailable);
                return Problem.Unavailable();
            default:
                var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
                LogError(logger, trace, exception);
                return Problem.Internal(trace);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The store is unavailable.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "A request failed, trace {Trace}.")]
    private static partial void LogError(ILogger logger, string trace, Exception exception);
}
