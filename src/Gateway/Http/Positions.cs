using System.Globalization;
using NetworkHub.Application.Queries;

namespace NetworkHub.Gateway.Http;

/// <summary>The header by which a caller reads its own writes: the answer waits until the read models have reached a position.</summary>
internal static class Positions
{
    public const string Header = "Min-Position";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <exception cref="ProblemException">It was not reached in time, or is not a position.</exception>
    public static async ValueTask ReachAsync(HttpContext context, IHubQueries queries)
    {
        if ((string?)context.Request.Headers[Header] is not { } text)
        {
            return;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            throw new ProblemException(Problem.QueryInvalid(Header, "query-position"));
        }

        if (!await queries.WaitForAsync(position, LongestWait, context.RequestAborted))
        {
            throw new ProblemException(Problem.NotCaughtUp(position));
        }
    }
}
