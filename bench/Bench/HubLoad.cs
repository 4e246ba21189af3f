using System.Diagnostics;
using System.Globalization;
using NetworkHub.Application.Hub;

namespace NetworkHub.Bench;

/// <summary>Callers that post to the hub in this process, each waiting for its receipt before the next posting.</summary>
internal static class HubLoad
{
    private static long next;

    public static async Task<Load> PostAsync(INetworkHub hub, Workplace place, int callers, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var waits = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAsync(hub, place, watch, length))));
        var seconds = watch.Elapsed.TotalSeconds;
        return LoadOf([.. waits.SelectMany(wait => wait)], seconds);
    }

    /// <summary>Posts a number of costs as fast as the hub takes them.</summary>
    public static async Task FillAsync(INetworkHub hub, Workplace place, long count)
    {
        long filled = 0;
        await Task.WhenAll(Enumerable.Range(0, 128).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref filled) is var number && number <= count)
            {
                await PostAsync(hub, place, number);
            }
        })));
    }

    /// <summary>What a list of waiting times comes to.</summary>
    /// <param name="waits">Each acknowledged request's wait in milliseconds.</param>
    /// <param name="seconds">How long the load took.</param>
    public static Load LoadOf(double[] waits, double seconds)
    {
        Array.Sort(waits);
        return new Load(waits.Length / seconds, 0, Text(waits[waits.Length / 2]), Text(waits[waits.Length * 99 / 100]));
    }

    private static async Task<List<double>> CallAsync(INetworkHub hub, Workplace place, Stopwatch watch, TimeSpan length)
    {
        var waits = new List<double>();
        while (watch.Elapsed < length)
        {
            var began = Stopwatch.GetTimestamp();
            await PostAsync(hub, place, Interlocked.Increment(ref next));
            waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return waits;
    }

    private static async Task PostAsync(INetworkHub hub, Workplace place, long number)
    {
        if (await Partnerships.PostAsync(hub, place, number) is not CommandOutcome.Accepted)
        {
            throw new InvalidOperationException("A posting was not accepted.");
        }
    }

    private static string Text(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.00}ms");
}
