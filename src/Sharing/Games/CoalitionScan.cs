using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// Passes over all coalitions, in integers over the common denominator of the shares: in 128 bits where they fit.
internal static class CoalitionScan
{
    // The coalition whose share − gain − required satisfaction is most below zero (or the first one below zero); -1 when there is none.
    public static int MostViolated(
        Fraction[] shares, Fraction satisfaction, long[] gains, int counts, bool isPerCapita, bool[] isSettled, bool isFirst, out Fraction by)
    {
        var (numerators, required, denominator) = Common(shares, satisfaction);
        var largest = numerators.Aggregate(BigInteger.Abs(required) * shares.Length, (sum, number) => sum + BigInteger.Abs(number)) + (denominator << 63);
        if (largest.GetBitLength() < 120)
        {
            var found = Scan([.. numerators.Select(number => (Int128)number)], (Int128)required, (Int128)denominator * counts, gains, isPerCapita, isSettled, isFirst);
            by = new Fraction(found.By, denominator);
            return found.Coalition;
        }

        var exact = Scan(numerators, required, denominator * counts, gains, isPerCapita, isSettled, isFirst);
        by = new Fraction(exact.By, denominator);
        return exact.Coalition;
    }

    // Some coalition for which shares − required satisfaction is not zero.
    public static int First(Fraction[] shares, Fraction satisfaction, long[] gains, bool isPerCapita, bool[] isSettled)
    {
        var (numerators, required, _) = Common(shares, satisfaction);
        var sums = new BigInteger[gains.Length];
        for (var coalition = 1; coalition < gains.Length; coalition++)
        {
            sums[coalition] = sums[coalition & (coalition - 1)] + numerators[BitOperations.TrailingZeroCount(coalition)];
            if (!isSettled[coalition] && sums[coalition] != required * Times(coalition, isPerCapita))
            {
                return coalition;
            }
        }

        throw new InvalidOperationException("Every coalition is settled.");
    }

    // The coalitions that no direction changes.
    public static bool[] WhereAllVanish(Fraction[][] directions, int coalitions)
    {
        var vanish = Enumerable.Repeat(true, coalitions).ToArray();
        foreach (var direction in directions)
        {
            var (numerators, _, _) = Common(direction, 0);
            var sums = new Int128[coalitions];
            for (var coalition = 1; coalition < coalitions; coalition++)
            {
                sums[coalition] = sums[coalition & (coalition - 1)] + (Int128)numerators[BitOperations.TrailingZeroCount(coalition)];
                vanish[coalition] &= sums[coalition] == 0;
            }
        }

        return vanish;
    }

    private static (int Coalition, T By) Scan<T>(T[] numerators, T required, T perGain, long[] gains, bool isPerCapita, bool[] isSettled, bool isFirst)
        where T : IBinaryInteger<T>
    {
        var sums = new T[gains.Length];
        sums[0] = T.Zero;
        var (found, least) = (-1, T.Zero);
        for (var coalition = 1; coalition < gains.Length; coalition++)
        {
            sums[coalition] = sums[coalition & (coalition - 1)] + numerators[BitOperations.TrailingZeroCount(coalition)];
            if (isSettled[coalition])
            {
                continue;
            }

            var slack = sums[coalition] - (perGain * T.CreateChecked(gains[coalition])) - (required * T.CreateChecked(Times(coalition, isPerCapita)));
            if (slack < least)
            {
                (found, least) = (coalition, slack);
                if (isFirst)
                {
                    break;
                }
            }
        }

        return (found, least);
    }

    private static int Times(int coalition, bool isPerCapita) => isPerCapita ? BitOperations.PopCount((uint)coalition) : 1;

    private static (BigInteger[] Numerators, BigInteger Required, BigInteger Denominator) Common(Fraction[] shares, Fraction satisfaction)
    {
        var denominator = shares.Append(satisfaction).Aggregate(BigInteger.One, (common, share) => Integers.LeastCommonMultiple(common, share.Denominator));
        return ([.. shares.Select(share => (share * denominator).Numerator)], (satisfaction * denominator).Numerator, denominator);
    }
}
