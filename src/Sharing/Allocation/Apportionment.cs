using System.Numerics;

namespace NetworkHub.Sharing.Allocation;

// Hands out a posting in whole minor units. Residuals (exact share less given, over the denominator) come in with the posting's
// increments added and leave with what was handed out subtracted. Rates say how much each party's share grows with the amount;
// only their signs and ratios matter. Parties stand in ordinal order, so the lower index wins a tie.
internal static class Apportionment
{
    public static void Share<T>(Span<T> residuals, ReadOnlySpan<T> rates, T denominator, long amount, Span<long> shares)
        where T : IBinaryInteger<T>
    {
        if (AnyBelowZero(rates))
        {
            LargestRemainder.Share(residuals, denominator, amount, shares);
        }
        else if (amount >= 0)
        {
            QuotaMethod.Share(residuals, rates, denominator, amount, shares);
        }
        else
        {
            Negate(residuals);
            QuotaMethod.Share(residuals, rates, denominator, -amount, shares);
            Negate(residuals);
            Negate(shares);
        }
    }

    private static bool AnyBelowZero<T>(ReadOnlySpan<T> numbers)
        where T : IBinaryInteger<T>
    {
        foreach (var number in numbers)
        {
            if (T.IsNegative(number))
            {
                return true;
            }
        }

        return false;
    }

    private static void Negate<T>(Span<T> numbers)
        where T : IBinaryInteger<T>
    {
        foreach (ref var number in numbers)
        {
            number = -number;
        }
    }
}
