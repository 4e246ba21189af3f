using System.Diagnostics;

namespace NetworkHub.Bench.Engine;

/// <summary>Times the engine and its peers in turns.</summary>
internal static class Timing
{
    private const int Rounds = 3;

    // Code is compiled for speed only after it has run for a while; each measurement takes long enough for the clock.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);

    /// <summary>Milliseconds that one run takes, in each round: first the engine's, then each peer's.</summary>
    public static IReadOnlyList<double>[] InTurns(params Action[] contestants)
    {
        var times = contestants.Select(_ => new List<double>()).ToArray();
        foreach (var contestant in contestants)
        {
            Run(contestant, WarmUp);
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                times[i].Add(Run(contestants[i], Least));
            }
        }

        return times;
    }

    private static double Run(Action action, TimeSpan least)
    {
        var watch = Stopwatch.StartNew();
        var runs = 0;
        for (; runs == 0 || watch.Elapsed < least; runs++)
        {
            action();
        }

        return watch.Elapsed.TotalMilliseconds / runs;
    }
}
