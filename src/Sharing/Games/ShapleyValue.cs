using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// A player's Shapley value is a weighted sum of the values of coalitions, where the weight depends only on the coalition's size and on
// whether the player is in it. So it is enough to know, for each player and size, the sum of the values of its coalitions. These
// sums come from one pass: each value is added once under the lower half of its coalition's bits and once under the upper half.
internal static class ShapleyValue
{
    public static Fraction[] Of(ReadOnlySpan<long> values, int players)
    {
        var (sums, bySize) = SumsBySize(values, players);
        var shares = new Fraction[players];
        var factorials = Factorials(players);
        for (var player = 0; player < players; player++)
        {
            var numerator = BigInteger.Zero;
            for (var size = 1; size <= players; size++)
            {
                var inside = (BigInteger)sums[player][size];
                var outside = (BigInteger)bySize[size] - inside;
                numerator += inside * factorials[size - 1] * factorials[players - size];
                numerator -= size == players ? 0 : outside * factorials[size] * factorials[players - size - 1];
            }

            shares[player] = new Fraction(numerator, factorials[players]);
        }

        return shares;
    }

    private static (Int128[][] ByPlayer, Int128[] BySize) SumsBySize(ReadOnlySpan<long> values, int players)
    {
        var low = players / 2;
        var (lowMask, sizes) = ((1 << low) - 1, players + 1);
        var lows = new Int128[(1 << low) * sizes];
        var highs = new Int128[(1 << (players - low)) * sizes];
        for (var coalition = 0; coalition < values.Length; coalition++)
        {
            var size = BitOperations.PopCount((uint)coalition);
            var value = (Int128)values[coalition];
            lows[((coalition & lowMask) * sizes) + size] += value;
            highs[((coalition >> low) * sizes) + size] += value;
        }

        var byPlayer = new Int128[players][];
        for (var player = 0; player < players; player++)
        {
            byPlayer[player] = player < low ? Members(lows, sizes, player) : Members(highs, sizes, player - low);
        }

        return (byPlayer, Fold(highs, sizes, _ => true));
    }

    private static Int128[] Members(Int128[] sums, int sizes, int bit) => Fold(sums, sizes, half => (half & (1 << bit)) != 0);

    private static Int128[] Fold(Int128[] sums, int sizes, Func<int, bool> counts)
    {
        var folded = new Int128[sizes];
        for (var half = 0; half < sums.Length / sizes; half++)
        {
            for (var size = 0; counts(half) && size < sizes; size++)
            {
                folded[size] += sums[(half * sizes) + size];
            }
        }

        return folded;
    }

    private static BigInteger[] Factorials(int most)
    {
        var factorials = new BigInteger[most + 1];
        factorials[0] = 1;
        for (var k = 1; k <= most; k++)
        {
            factorials[k] = factorials[k - 1] * k;
        }

        return factorials;
    }
}
