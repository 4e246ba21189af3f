using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// What a coalition adds beyond all its parts (its dividend) is shared among its members by their weights.
internal static class WeightedShapleyValue
{
    public static Fraction[] Of(ReadOnlySpan<long> values, IReadOnlyList<Fraction> weights)
    {
        var dividends = Dividends(values, weights.Count);
        var shares = new Fraction[weights.Count];
        for (var coalition = 1; coalition < dividends.Length; coalition++)
        {
            if (dividends[coalition] == 0)
            {
                continue;
            }

            var perWeight = new Fraction(dividends[coalition], 1) / Fraction.Sum(weights.Where((_, i) => (coalition & (1 << i)) != 0));
            for (var rest = coalition; rest != 0; rest &= rest - 1)
            {
                var player = BitOperations.TrailingZeroCount(rest);
                shares[player] += perWeight * weights[player];
            }
        }

        return shares;
    }

    private static Int128[] Dividends(ReadOnlySpan<long> values, int players)
    {
        var dividends = new Int128[values.Length];
        for (var coalition = 0; coalition < values.Length; coalition++)
        {
            dividends[coalition] = values[coalition];
        }

        for (var bit = 1; bit < 1 << players; bit <<= 1)
        {
            for (var coalition = 0; coalition < dividends.Length; coalition++)
            {
                if ((coalition & bit) != 0)
                {
                    dividends[coalition] -= dividends[coalition ^ bit];
                }
            }
        }

        return dividends;
    }
}
