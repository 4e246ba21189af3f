using System.Globalization;
using NetworkHub.Application.Queries;

namespace NetworkHub.Gateway.Http;

/// <summary>
/// Lets a request read from the read models when they have reached the log's head as of its arrival, or the later position that its header
/// asks for. So whoever has got a receipt finds what it is for in every list, in whichever process.
/// </summary>
internal sealed class RequestGate(IHttpContextAccessor accessor, CatchUpWait wait) : IReadGate
{
    public const string Header = "Min-Position";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private Task? passed;

    /// <exception cref="ProblemException">It was not reached in time, or the header is no position.</exception>
    public ValueTask PassAsync(CancellationToken cancellationToken) =>
        new(passed ??= WaitAsync(accessor.HttpContext ?? throw new InvalidOperationException("Only requests pass here."), cancellationToken));

    /// <summary>After the request has changed something: what it reads from now on shows that too.</summary>
    public void Renew() => passed = null;

    private async Task WaitAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var wanted = Wanted(context.Request);
        var position = Math.Max(wanted, await wait.ReadHeadAsync(cancellationToken));
        if (!await wait.ReachAsync(position, LongestWait, cancellationToken))
        {
            throw new ProblemException(Problem.NotCaughtUp(position));
        }
    }

    private static long Wanted(HttpRequest request) =>
        (string?)request.Headers[Header] is not { } text ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position
        : throw new ProblemException(Problem.QueryInvalid(Header, "Give the position of a receipt, a whole number."));
}

/// <summary>Puts the queries together.</summary>
internal static class RequestQueries
{
    /// <summary>Adds them: per request for what shows read models, and as they are for what follows the log itself.</summary>
    public static void AddHubQueries(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped<RequestGate>()
        .AddScoped<IReadGate>(provider => provider.GetRequiredService<RequestGate>())
        .AddScoped<IHubQueries, HubQueries>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<HubQueries>(provider, new ReadAsItIs()));
}
