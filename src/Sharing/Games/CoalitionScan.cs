using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// Passes over all coalitions, in integers over the common denominator of the shares: in 64 bits, or 128, where they fit.
internal sealed class CoalitionScan
{
    private readonly long[] gains;
    private readonly long largest;
    private readonly bool isPerCapita;
    private readonly bool[] isSettled;

    // Coalitions whose sum no direction changes are settled.
    public CoalitionScan(long[] gains, bool isPerCapita, Fraction[][] directions)
    {
        this.gains = gains;
        this.isPerCapita = isPerCapita;
        largest = Math.Max(gains.Max(), -gains.Min());
        isSettled = WhereAllVanish(directions, gains.Length);
    }

    public bool IsSettled(int coalition) => isSettled[coalition];

    // The coalition whose share − gain − required satisfaction is most below zero (or the first one below zero); -1 when there is none.
    // Gains count once or not at all.
    public int MostViolated(Fraction[] shares, Fraction satisfaction, int counts, bool isFirst, out Fraction by)
    {
        var (numerators, required, denominator) = Common(shares, satisfaction);
        var bound = numerators.Aggregate(BigInteger.Abs(required) * shares.Length, (sum, number) => sum + BigInteger.Abs(number)) + (denominator * largest);
        var (found, slack) = bound.GetBitLength() switch
        {
            < 63 => Scan<long>(numerators, required, denominator * counts, isFirst),
            < 127 => Scan<Int128>(numerators, required, denominator * counts, isFirst),
            _ => Scan<BigInteger>(numerators, required, denominator * counts, isFirst),
        };
        by = new Fraction(slack, denominator);
        return found;
    }

    // Some coalition for which shares − required satisfaction is not zero.
    public int First(Fraction[] shares, Fraction satisfaction)
    {
        var (numerators, required, _) = Common(shares, satisfaction);
        var sums = new MemberSums<BigInteger>(numerators);
        return Enumerable.Range(1, gains.Length - 1).First(coalition => !isSettled[coalition] && sums.Of(coalition) != required * Times(coalition));
    }

    private static bool[] WhereAllVanish(Fraction[][] directions, int coalitions)
    {
        var sums = directions.Select(direction => new MemberSums<Int128>([.. Common(direction, 0).Numerators.Select(number => (Int128)number)])).ToArray();
        var vanish = new bool[coalitions];
        for (var coalition = 0; coalition < coalitions; coalition++)
        {
            vanish[coalition] = true;
            for (var i = 0; i < sums.Length && vanish[coalition]; i++)
            {
                vanish[coalition] = sums[i].Of(coalition) == 0;
            }
        }

        return vanish;
    }

    private (int Coalition, BigInteger By) Scan<T>(BigInteger[] numerators, BigInteger requiredSatisfaction, BigInteger countedDenominator, bool isFirst)
        where T : IBinaryInteger<T>
    {
        var sums = new MemberSums<T>([.. numerators.Select(T.CreateChecked)]);
        var (required, perGain) = (T.CreateChecked(requiredSatisfaction), T.CreateChecked(countedDenominator));
        var (found, least) = (-1, T.Zero);
        for (var coalition = 1; coalition < gains.Length; coalition++)
        {
            if (isSettled[coalition])
            {
                continue;
            }

            var slack = sums.Of(coalition) - (perGain * T.CreateTruncating(gains[coalition])) - (required * T.CreateTruncating(Times(coalition)));
            if (slack < least)
            {
                (found, least) = (coalition, slack);
                if (isFirst)
                {
                    break;
                }
            }
        }

        return (found, BigInteger.CreateChecked(least));
    }

    private int Times(int coalition) => isPerCapita ? BitOperations.PopCount((uint)coalition) : 1;

    private static (BigInteger[] Numerators, BigInteger Required, BigInteger Denominator) Common(Fraction[] shares, Fraction satisfaction)
    {
        var denominator = shares.Append(satisfaction).Aggregate(BigInteger.One, (common, share) => Integers.LeastCommonMultiple(common, share.Denominator));
        return ([.. shares.Select(share => (share * denominator).Numerator)], (satisfaction * denominator).Numerator, denominator);
    }
}
