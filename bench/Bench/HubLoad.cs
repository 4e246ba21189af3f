using System.Diagnostics;
using NetworkHub.Application.Hub;

namespace NetworkHub.Bench;

/// <summary>Callers that post to the hub in this process, each waiting for its receipt before the next posting.</summary>
internal static class HubLoad
{
    public static async Task<double> PostingsPerSecondAsync(INetworkHub hub, IReadOnlyList<Workplace> places, int callers, TimeSpan length, long firstNumber)
    {
        var next = firstNumber;
        long done = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < length)
            {
                var number = Interlocked.Increment(ref next);
                if (await Partnerships.PostAsync(hub, places[(int)(number % places.Count)], number) is CommandOutcome.Accepted)
                {
                    Interlocked.Increment(ref done);
                }
            }
        })));
        return done / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Posts a number of costs as fast as the hub takes them.</summary>
    public static async Task FillAsync(INetworkHub hub, Workplace place, long count)
    {
        long next = 0;
        await Task.WhenAll(Enumerable.Range(0, 128).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number <= count)
            {
                if (await Partnerships.PostAsync(hub, place, number) is not CommandOutcome.Accepted)
                {
                    throw new InvalidOperationException("A posting was not accepted.");
                }
            }
        })));
    }
}
