using System.Numerics;

namespace NetworkHub.Sharing.Rules.Curves;

// A share curve over the integers: from each start on, numerator = intercept + slope × amount, party by party.
internal sealed class Pieces<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly long[] starts;
    private readonly T[][] intercepts;
    private readonly T[][] slopes;

    public Pieces(long[] starts, T[][] intercepts, T[][] slopes)
    {
        this.starts = starts;
        this.intercepts = intercepts;
        this.slopes = slopes;
    }

    public void At(long amount, Span<T> numerators)
    {
        var piece = PieceOf(amount);
        var (intercept, slope) = (intercepts[piece], slopes[piece]);
        var factor = T.CreateChecked(amount);
        for (var i = 0; i < numerators.Length; i++)
        {
            numerators[i] = intercept[i] + (slope[i] * factor);
        }
    }

    // What each party's share grows by from one cumulative amount to another.
    public void Increments(long from, long to, Span<T> increments)
    {
        var piece = PieceOf(from);
        var last = PieceOf(to);
        var growth = T.CreateChecked(to) - T.CreateChecked(from);
        if (piece == last)
        {
            for (var i = 0; i < increments.Length; i++)
            {
                increments[i] = slopes[piece][i] * growth;
            }

            return;
        }

        var (start, end) = (T.CreateChecked(from), T.CreateChecked(to));
        for (var i = 0; i < increments.Length; i++)
        {
            increments[i] = intercepts[last][i] + (slopes[last][i] * end) - intercepts[piece][i] - (slopes[piece][i] * start);
        }
    }

    // Null when a number does not fit with room for 64-bit amounts and a sum of parties beside it.
    public Pieces<TTo>? Convert<TTo>()
        where TTo : struct, IBinaryInteger<TTo>, IMinMaxValue<TTo>
    {
        var limit = TTo.MaxValue >> 4;
        var most = T.CreateChecked(long.MaxValue);
        var fits = intercepts.Concat(slopes).SelectMany(row => row)
            .All(number => BigInteger.CreateChecked(number) is var n && BigInteger.Abs(n) * BigInteger.CreateChecked(most) <= BigInteger.CreateChecked(limit));
        return fits ? new Pieces<TTo>(starts, Narrow(intercepts), Narrow(slopes)) : null;

        static TTo[][] Narrow(T[][] rows) => [.. rows.Select(row => row.Select(TTo.CreateChecked).ToArray())];
    }

    private int PieceOf(long amount)
    {
        if (starts.Length == 1)
        {
            return 0;
        }

        var found = starts.AsSpan().BinarySearch(amount);
        return found >= 0 ? found : ~found - 1;
    }
}
