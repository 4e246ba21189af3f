using System.Numerics;
using System.Runtime.InteropServices;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// What a coalition adds beyond all its parts (its dividend) is shared among its members by their weights. Dividends of coalitions of the
// same total weight are added up first: the totals are the denominators of an exact answer, so their number is what it costs.
internal static class WeightedShapleyValue
{
    public const int MostTotals = 4096;

    // Null when coalitions have too many different total weights.
    public static Fraction[]? Of(ReadOnlySpan<long> values, IReadOnlyList<Fraction> weights)
    {
        var common = weights.Aggregate(BigInteger.One, (multiple, weight) => Integers.LeastCommonMultiple(multiple, weight.Denominator));
        Int128[] whole = [.. weights.Select(weight => (Int128)(weight * common).Numerator)];
        return ByTotal(Dividends(values, weights.Count), new MemberSums<Int128>(whole), weights.Count) is { } byTotal ? Shares(byTotal, whole) : null;
    }

    // For every total weight, each player's sum over the dividends of its coalitions.
    private static Dictionary<Int128, Int128[]>? ByTotal(Int128[] dividends, MemberSums<Int128> totals, int players)
    {
        var byTotal = new Dictionary<Int128, Int128[]>();
        for (var coalition = 1; coalition < dividends.Length && byTotal.Count <= MostTotals; coalition++)
        {
            if (dividends[coalition] == 0)
            {
                continue;
            }

            var sums = CollectionsMarshal.GetValueRefOrAddDefault(byTotal, totals.Of(coalition), out _) ??= new Int128[players];
            for (var rest = coalition; rest != 0; rest &= rest - 1)
            {
                sums[BitOperations.TrailingZeroCount(rest)] += dividends[coalition];
            }
        }

        return byTotal.Count <= MostTotals ? byTotal : null;
    }

    private static Fraction[] Shares(Dictionary<Int128, Int128[]> byTotal, Int128[] weights)
    {
        var denominator = byTotal.Keys.Aggregate(BigInteger.One, (multiple, total) => Integers.LeastCommonMultiple(multiple, (BigInteger)total));
        var numerators = new BigInteger[weights.Length];
        foreach (var (total, sums) in byTotal)
        {
            var perWeight = denominator / total;
            for (var player = 0; player < weights.Length; player++)
            {
                numerators[player] += perWeight * sums[player];
            }
        }

        return [.. numerators.Zip(weights, (numerator, weight) => new Fraction(numerator * weight, denominator))];
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
