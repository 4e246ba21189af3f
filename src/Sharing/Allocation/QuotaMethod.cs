using System.Numerics;

namespace NetworkHub.Sharing.Allocation;

// Balinski and Young's quota method, which is earliest deadline first: each party first gets what its floor demands; what is left
// goes, one unit at a time, to those whose next unit is due first among those not yet at their ceiling. So nobody is ever a
// whole unit from its exact share while proportions stay the same.
internal static class QuotaMethod
{
    public static void Share<T>(Span<T> residuals, ReadOnlySpan<T> rates, T denominator, long amount, Span<long> shares)
        where T : IBinaryInteger<T>
    {
        var demanded = Int128.Zero;
        for (var i = 0; i < residuals.Length; i++)
        {
            shares[i] = residuals[i] < denominator ? 0 : long.CreateChecked(residuals[i] / denominator);
            demanded += shares[i];
        }

        if (demanded > amount)
        {
            Scarcity.Cut(residuals, denominator, amount, shares);
        }

        var left = amount;
        for (var i = 0; i < residuals.Length; i++)
        {
            residuals[i] -= T.CreateChecked(shares[i]) * denominator;
            left -= shares[i];
        }

        // Residuals sum to what is left and each is now below one unit, so there are more parties with something due than units left.
        for (; left > 0; left--)
        {
            var next = DueFirst(residuals, rates, denominator);
            residuals[next] -= denominator;
            shares[next]++;
        }
    }

    private static int DueFirst<T>(ReadOnlySpan<T> residuals, ReadOnlySpan<T> rates, T denominator)
        where T : IBinaryInteger<T>
    {
        var first = -1;
        for (var i = 0; i < residuals.Length; i++)
        {
            if (residuals[i] > T.Zero && (first < 0 || IsDueBefore(residuals, rates, denominator, i, first)))
            {
                first = i;
            }
        }

        return first;
    }

    // Least (denominator − residual) / rate, compared crosswise; whose share does not grow comes last.
    private static bool IsDueBefore<T>(ReadOnlySpan<T> residuals, ReadOnlySpan<T> rates, T denominator, int candidate, int other)
        where T : IBinaryInteger<T> =>
        (T.IsZero(rates[candidate]), T.IsZero(rates[other])) switch
        {
            (true, true) => residuals[candidate] > residuals[other],
            (true, false) => false,
            (false, true) => true,
            _ => (denominator - residuals[candidate]) * rates[other] < (denominator - residuals[other]) * rates[candidate],
        };
}
