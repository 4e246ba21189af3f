using System.Globalization;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;

namespace NetworkHub.Gateway.Http;

/// <summary>
/// Lets a request read from the read models when they have reached the log's head as of its arrival, or the later position that its header
/// asks for. So the caller that has a receipt finds what it is for in every list, in whichever process.
/// </summary>
internal sealed class RequestGate(IHttpContextAccessor accessor, CatchUpWait wait, TimeProvider time) : IReadGate
{
    public const string Header = "Min-Position";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private Task<long>? position;
    private long began;

    /// <exception cref="ProblemException">It was not reached in time, or the header is no position.</exception>
    public async ValueTask PassAsync(IReadOnlyList<ReadModel> models, CancellationToken cancellationToken)
    {
        if (position is null)
        {
            began = time.GetTimestamp();
            position = PositionAsync(accessor.HttpContext ?? throw new InvalidOperationException("Only requests pass here."), cancellationToken);
        }

        var wanted = await position;
        if (!await wait.ReachAsync(models, wanted, LongestWait - time.GetElapsedTime(began), cancellationToken))
        {
            throw new ProblemException(Problem.NotCaughtUp(wanted));
        }
    }

    /// <summary>After the request has changed something: what it reads from now on shows that too.</summary>
    public void Renew() => position = null;

    private async Task<long> PositionAsync(HttpContext context, CancellationToken cancellationToken) =>
        Math.Max(Wanted(context.Request), await wait.ReadHeadAsync(cancellationToken));

    private static long Wanted(HttpRequest request) =>
        (string?)request.Headers[Header] is not { } text ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position
        : throw new ProblemException(Problem.QueryInvalid(Header, "query-position"));
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
