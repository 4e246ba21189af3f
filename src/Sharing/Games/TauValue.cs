using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// The most a player can hope for is what it adds to all others; the least it can claim is the best that remains for it in some
// coalition after the others there got their most. Tau is the efficient point on the line between the two.
internal static class TauValue
{
    public static Fraction[]? Of(ReadOnlySpan<long> gains, int players)
    {
        var all = gains.Length - 1;
        var most = new Int128[players];
        for (var player = 0; player < players; player++)
        {
            most[player] = (Int128)gains[all] - gains[all & ~(1 << player)];
        }

        var least = Least(gains, most);
        var (mostSum, leastSum) = (Sum(most), Sum(least));
        if (leastSum > gains[all] || mostSum < gains[all] || least.Zip(most).Any(pair => pair.First > pair.Second))
        {
            return null;
        }

        var part = mostSum == leastSum ? Fraction.Zero : new Fraction(gains[all] - leastSum, mostSum - leastSum);
        return [.. least.Zip(most, (low, high) => (BigInteger)low + (part * (BigInteger)(high - low)))];
    }

    private static Int128[] Least(ReadOnlySpan<long> gains, Int128[] most)
    {
        var least = new Int128[most.Length];
        Array.Fill(least, Int128.MinValue);
        var sums = new MemberSums<Int128>(most);
        for (var coalition = 1; coalition < gains.Length; coalition++)
        {
            var left = gains[coalition] - sums.Of(coalition);
            for (var rest = coalition; rest != 0; rest &= rest - 1)
            {
                var player = BitOperations.TrailingZeroCount(rest);
                least[player] = Int128.Max(least[player], left + most[player]);
            }
        }

        return least;
    }

    private static Int128 Sum(Int128[] numbers) => numbers.Aggregate(Int128.Zero, (sum, number) => sum + number);
}
