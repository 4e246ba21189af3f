using System.Runtime.InteropServices;

namespace NetworkHub.Sharing.Games;

/// <summary>An estimated Shapley value.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error: the truth lies within twice this about 95 times of 100.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ShapleyEstimate(double Value, double StandardError);

/// <summary>
/// Estimates the Shapley value of games too large to solve: for each player and each number of others already there, what the
/// player adds is averaged over random coalitions of that size.
/// </summary>
public static class SampledShapley
{
    /// <summary>Estimates every player's value.</summary>
    /// <param name="players">At most 63.</param>
    /// <param name="value">The value of a coalition, bit i standing for player i; zero for none.</param>
    /// <param name="samplesPerSize">At least two; the error falls with its square root.</param>
    /// <param name="seed">The same seed gives the same estimates.</param>
    public static IReadOnlyList<ShapleyEstimate> Estimate(int players, Func<ulong, double> value, int samplesPerSize, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, 63);
        ArgumentOutOfRangeException.ThrowIfLessThan(samplesPerSize, 2);
        var random = new Random(seed);
        return [.. Enumerable.Range(0, players).Select(player => EstimateOne(players, player, value, samplesPerSize, random))];
    }

    private static ShapleyEstimate EstimateOne(int players, int player, Func<ulong, double> value, int samples, Random random)
    {
        var (mean, variance) = (0d, 0d);
        int[] others = [.. Enumerable.Range(0, players).Where(other => other != player)];
        for (var size = 0; size < players; size++)
        {
            var (stratumMean, stratumVariance) = Stratum(others, size, player, value, samples, random);
            mean += stratumMean / players;
            variance += stratumVariance / ((double)players * players);
        }

        return new ShapleyEstimate(mean, Math.Sqrt(variance));
    }

    // The mean of a player's additions to random coalitions of a size, and the variance of that mean.
    private static (double Mean, double Variance) Stratum(int[] others, int size, int player, Func<ulong, double> value, int samples, Random random)
    {
        var (mean, squares) = (0d, 0d);
        for (var n = 1; n <= samples; n++)
        {
            var coalition = RandomCoalition(others, size, random);
            var adds = value(coalition | (1UL << player)) - value(coalition);
            var difference = adds - mean;
            mean += difference / n;
            squares += difference * (adds - mean);
        }

        return (mean, squares / (samples - 1) / samples);
    }

    private static ulong RandomCoalition(int[] others, int size, Random random)
    {
        var coalition = 0UL;
        for (var i = 0; i < size; i++)
        {
            var pick = random.Next(i, others.Length);
            (others[i], others[pick]) = (others[pick], others[i]);
            coalition |= 1UL << others[i];
        }

        return coalition;
    }
}
