using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// Holds an allocation against every coalition's own value.
internal static class CoreTest
{
    // The coalitions that gain more alone than the shares give them: those that gain most by it, the most wronged first.
    public static IEnumerable<int> Wronged(long[] gains, Fraction[] shares, int most)
    {
        var denominator = shares.Aggregate(BigInteger.One, (common, share) => Integers.LeastCommonMultiple(common, share.Denominator));
        BigInteger[] numerators = [.. shares.Select(share => (share * denominator).Numerator)];
        var bound = numerators.Aggregate(denominator << 62, (sum, number) => sum + BigInteger.Abs(number));
        return bound.GetBitLength() < 127
            ? Wronged<Int128>(gains, numerators, denominator, most)
            : Wronged<BigInteger>(gains, numerators, denominator, most);
    }

    private static int[] Wronged<T>(long[] gains, BigInteger[] numerators, BigInteger denominator, int most)
        where T : IBinaryInteger<T>
    {
        var sums = new MemberSums<T>([.. numerators.Select(T.CreateChecked)]);
        var perGain = T.CreateChecked(denominator);
        var wronged = new PriorityQueue<int, (T By, int Order)>();
        for (var coalition = 1; coalition < gains.Length; coalition++)
        {
            var by = (T.CreateTruncating(gains[coalition]) * perGain) - sums.Of(coalition);
            if (T.IsPositive(by) && !T.IsZero(by))
            {
                wronged.Enqueue(coalition, (by, -coalition));
                _ = wronged.Count > most ? wronged.Dequeue() : 0;
            }
        }

        return [.. Enumerable.Range(0, wronged.Count).Select(_ => wronged.Dequeue()).Reverse()];
    }
}
