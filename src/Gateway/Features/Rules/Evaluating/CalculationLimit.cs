using Microsoft.AspNetCore.RateLimiting;
using NetworkHub.Gateway.Http;

namespace NetworkHub.Gateway.Features.Rules.Evaluating;

/// <summary>
/// Bounds how many calculate at a time without having signed in. A game of many players takes seconds and much memory: half of the
/// processors stay free for the rest of the hub, and what waits cannot fill the memory.
/// </summary>
internal static class CalculationLimit
{
    public const string Policy = "calculation";

    /// <summary>The most requests that may wait; further ones are answered as overloaded.</summary>
    public const int MaxQueueLength = 100;

    public static int MaxConcurrent { get; } = Math.Max(1, Environment.ProcessorCount / 2);

    public static void AddCalculationLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.AddConcurrencyLimiter(Policy, limit => (limit.PermitLimit, limit.QueueLimit) = (MaxConcurrent, MaxQueueLength));
        limits.OnRejected = static (rejected, _) => new(Reply.Problem(Problem.Overloaded()).ExecuteAsync(rejected.HttpContext));
    });

    public static void UseCalculationLimit(this WebApplication app) => app.Use(ReadAndAnswerAsync).UseRateLimiter();

    /// <summary>Counts the requests of an endpoint while they calculate.</summary>
    public static RouteHandlerBuilder LimitCalculation(this RouteHandlerBuilder endpoint) => endpoint.RequireRateLimiting(Policy);

    // Neither reading nor answering counts: a body that trickles in, or a caller that does not read, must not keep others from calculating.
    private static async Task ReadAndAnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null)
        {
            await next(context);
            return;
        }

        var body = await RequestBody.ReadAsync(context);
        context.Request.BodyReader.AdvanceTo(body.Start);
        await next(context);
        if (context.Features.Get<CalculatedAnswer>() is { } calculated)
        {
            await calculated.Answer.ExecuteAsync(context);
        }
    }
}

/// <summary>The answer of an endpoint that counts while it calculates. It is written when the next request may already calculate.</summary>
internal sealed class CalculatedAnswer(IResult answer) : IResult
{
    public IResult Answer => answer;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Features.Set(this);
        return Task.CompletedTask;
    }
}
