using System.Numerics;

namespace NetworkHub.Sharing.Allocation;

// When floors demand more than there is (proportions changed, or a posting was reversed), the largest residual is served first,
// unit by unit. Serving a unit lowers a residual by one, so all served residuals end at one level: it is searched for,
// not walked to, and amounts of any size take the same time.
internal static class Scarcity
{
    // Shares come in as the demands and leave as what is served.
    public static void Cut<T>(ReadOnlySpan<T> residuals, T denominator, long amount, Span<long> shares)
        where T : IBinaryInteger<T>
    {
        var level = Level(shares, amount);
        var left = amount;
        var atLevel = new List<(T Remainder, int Party)>(shares.Length);
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] >= level)
            {
                atLevel.Add((residuals[i] - (T.CreateChecked(shares[i]) * denominator), i));
            }

            shares[i] = Math.Max(0, shares[i] - level);
            left -= shares[i];
        }

        foreach (var (_, party) in atLevel.OrderByDescending(pair => pair.Remainder).ThenBy(pair => pair.Party).Take((int)left))
        {
            shares[party]++;
        }
    }

    // The least level above which no more units are demanded than there are; at least one, since the demands exceed the amount.
    private static long Level(ReadOnlySpan<long> demands, long amount)
    {
        var (low, high) = (1L, long.MaxValue);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (DemandedAbove(demands, middle) <= amount)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private static Int128 DemandedAbove(ReadOnlySpan<long> demands, long level)
    {
        var sum = Int128.Zero;
        foreach (var demand in demands)
        {
            sum += Math.Max(0, demand - level);
        }

        return sum;
    }
}
