using System.Globalization;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Bench.Engine;

/// <summary>The exact Shapley value of a general game.</summary>
internal static class ShapleyBench
{
    public static void Run(int players, string limit)
    {
        var game = RandomGame.Of(players);
        var values = Enumerable.Range(0, 1 << players).Select(coalition => (long)(game.Value(coalition) * 100).Numerator).ToArray();
        Check([.. game.Shapley().Allocation!], TextbookShapley.Exact(values, players), TextbookShapley.Rounded(values, players));
        var times = Timing.InTurns(() => game.Shapley(), () => TextbookShapley.Exact(values, players), () => TextbookShapley.Rounded(values, players));
        Report.Figure($"Shapley value, {players} players", times[0], "ms");
        Report.Figure("  the formula over all subsets, exactly", times[1], "ms");
        Report.Figure("  the formula over all subsets, in floating point", times[2], "ms");
        Report.Ratio("  times as fast as the exact formula", Report.Median(times[1]) / Report.Median(times[0]), limit);
        Report.Ratio("  times as fast as the formula in floating point", Report.Median(times[2]) / Report.Median(times[0]), "reported");
    }

    private static void Check(Fraction[] engine, Fraction[] exact, double[] rounded)
    {
        var isSame = engine.Zip(exact, (share, other) => share * 100 == other).All(same => same)
            && engine.Zip(rounded, (share, other) => Math.Abs((ToDouble(share) * 100 / other) - 1) < 1e-9).All(same => same);
        SharingBench.Agree(isSame, "Shapley value");
    }

    private static double ToDouble(Fraction number) => double.Parse(number.ToDecimalString(6), CultureInfo.InvariantCulture);
}
