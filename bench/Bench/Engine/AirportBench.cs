using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Bench.Engine;

/// <summary>The exact Shapley value of an airport, a landing of each of a thousand aircraft types.</summary>
internal static class AirportBench
{
    private const int Seed = 1;

    public static void Run(int landings)
    {
        var random = new Random(Seed);
        Fraction[] steps = [.. Enumerable.Range(0, landings).Select(_ => (Fraction)random.Next(1, 1_000))];
        var game = new TreeGame(
            [.. Enumerable.Range(0, landings).Select(i => $"p{i:D4}")], [.. Enumerable.Range(-1, landings)], steps, [.. Enumerable.Repeat(1, landings)]);
        SharingBench.Agree(game.Shapley().Allocation!.SequenceEqual(Textbook(steps)), "airport");
        var times = Timing.InTurns(() => game.Shapley(), () => Textbook(steps));
        Report.Figure($"airport, {landings:N0} landings, Shapley value", times[0], "ms");
        Report.Figure("  Littlechild and Owen's sum for each landing, exactly", times[1], "ms");
        Report.Ratio("  times as fast as the sums", Report.Median(times[1]) / Report.Median(times[0]), "reported");
    }

    // Each step of the runway is shared by those who need it: the one that needs step k pays it with the n − k others that do.
    private static IEnumerable<Fraction> Textbook(Fraction[] steps) =>
        [.. steps.Select((_, i) => Fraction.Sum(Enumerable.Range(0, i + 1).Select(k => steps[k] / (steps.Length - k))))];
}
