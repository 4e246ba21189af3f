using System.Threading.RateLimiting;

namespace NetworkHub.Gateway.Api.Sharing;

/// <summary>
/// Lets those who have not signed in calculate in turn. A game of many players takes seconds and much memory: half of the processors stay
/// free for those who have signed in, and what waits cannot fill the memory.
/// </summary>
internal sealed class StrangersTurns : IDisposable
{
    /// <summary>The most requests that may wait; further ones are answered as overloaded.</summary>
    public const int MostWaiting = 100;

    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount / 2),
        QueueLimit = MostWaiting,
    });

    /// <summary>Waits for a turn, which ends when it is disposed; not acquired when too many wait.</summary>
    public ValueTask<RateLimitLease> AcquireAsync(CancellationToken cancellationToken) => limiter.AcquireAsync(1, cancellationToken);

    public void Dispose() => limiter.Dispose();
}
