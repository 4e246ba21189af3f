using System.Numerics;

namespace NetworkHub.Sharing.Allocation;

// Hands out a posting in whole minor units. Residuals (exact share less given, over the denominator) come in with the posting's
// increments added and leave with what was handed out subtracted; parties stand in ordinal order, so the lower index wins a tie.
internal static class Apportionment
{
    public static void Share<T>(Span<T> residuals, Span<T> increments, T denominator, long amount, Span<long> shares)
        where T : IBinaryInteger<T>
    {
        if (amount >= 0 && NoneBelowZero(increments))
        {
            QuotaMethod.Share(residuals, increments, denominator, amount, shares);
        }
        else if (amount <= 0 && NoneAboveZero(increments))
        {
            Negate(residuals);
            Negate(increments);
            QuotaMethod.Share(residuals, increments, denominator, -amount, shares);
            Negate(residuals);
            Negate(increments);
            Negate(shares);
        }
        else
        {
            LargestRemainder.Share(residuals, denominator, amount, shares);
        }
    }

    private static bool NoneBelowZero<T>(ReadOnlySpan<T> numbers)
        where T : IBinaryInteger<T>
    {
        foreach (var number in numbers)
        {
            if (T.IsNegative(number))
            {
                return false;
            }
        }

        return true;
    }

    private static bool NoneAboveZero<T>(ReadOnlySpan<T> numbers)
        where T : IBinaryInteger<T>
    {
        foreach (var number in numbers)
        {
            if (number > T.Zero)
            {
                return false;
            }
        }

        return true;
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
