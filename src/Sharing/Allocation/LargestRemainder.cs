using System.Numerics;

namespace NetworkHub.Sharing.Allocation;

// For postings in which some shares grow and others shrink (an assessment of pain and gain, a true-up): everyone is brought to
// the whole unit next to its exact share, and the largest remainders take what is left. Nobody ends a whole unit away.
internal static class LargestRemainder
{
    public static void Share<T>(Span<T> residuals, T denominator, long amount, Span<long> shares)
        where T : IBinaryInteger<T>
    {
        var left = T.CreateChecked(amount);
        for (var i = 0; i < residuals.Length; i++)
        {
            var whole = residuals[i] / denominator;
            residuals[i] -= whole * denominator;
            shares[i] = long.CreateChecked(whole);
            left -= whole;
        }

        for (; left > T.Zero; left--)
        {
            Give(residuals, denominator, shares, Extreme(residuals, sign: 1), 1);
        }

        for (; left < T.Zero; left++)
        {
            Give(residuals, denominator, shares, Extreme(residuals, sign: -1), -1);
        }
    }

    private static void Give<T>(Span<T> residuals, T denominator, Span<long> shares, int party, int unit)
        where T : IBinaryInteger<T>
    {
        shares[party] += unit;
        residuals[party] -= denominator * T.CreateChecked(unit);
    }

    private static int Extreme<T>(ReadOnlySpan<T> residuals, int sign)
        where T : IBinaryInteger<T>
    {
        var best = 0;
        for (var i = 1; i < residuals.Length; i++)
        {
            if (residuals[i].CompareTo(residuals[best]) * sign > 0)
            {
                best = i;
            }
        }

        return best;
    }
}
