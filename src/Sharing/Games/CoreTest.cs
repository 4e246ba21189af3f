using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// Holds an allocation against every coalition's own value.
internal static class CoreTest
{
    // The coalitions that gain more alone than the shares give them, and by how much.
    public static IEnumerable<(int Coalition, Fraction By)> Wronged(long[] gains, Fraction[] shares)
    {
        var denominator = shares.Aggregate(BigInteger.One, (common, share) => Integers.LeastCommonMultiple(common, share.Denominator));
        var numerators = shares.Select(share => (share * denominator).Numerator).ToArray();
        var sums = new BigInteger[gains.Length];
        for (var coalition = 1; coalition < gains.Length; coalition++)
        {
            sums[coalition] = sums[coalition & (coalition - 1)] + numerators[BitOperations.TrailingZeroCount(coalition)];
            var by = (gains[coalition] * denominator) - sums[coalition];
            if (by.Sign > 0)
            {
                yield return (coalition, new Fraction(by, denominator));
            }
        }
    }
}
