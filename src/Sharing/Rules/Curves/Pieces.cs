using System.Numerics;

namespace NetworkHub.Sharing.Rules.Curves;

// A share curve over the integers: from each start on, numerator = intercept + slope × amount, party by party.
internal sealed class Pieces<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly long[] starts;
    private readonly T[][] intercepts;
    private readonly T[][] slopes;

    public Pieces(T denominator, long[] starts, T[][] intercepts, T[][] slopes)
    {
        Denominator = denominator;
        this.starts = starts;
        this.intercepts = intercepts;
        this.slopes = slopes;
    }

    public T Denominator { get; }

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

    public bool AreOnOnePiece(long from, long to) => starts.Length == 1 || PieceOf(from) == PieceOf(to);

    // What each party's share grows by from one cumulative amount to another, and its rate: the slope on one piece, across pieces the growth itself.
    public void Increments(long from, long to, Span<T> increments, Span<T> rates)
    {
        var (first, last) = (PieceOf(from), PieceOf(to));
        if (first == last)
        {
            slopes[first].CopyTo(rates);
            var growth = T.CreateChecked(to) - T.CreateChecked(from);
            for (var i = 0; i < increments.Length; i++)
            {
                increments[i] = slopes[first][i] * growth;
            }

            return;
        }

        At(from, rates);
        At(to, increments);
        for (var i = 0; i < increments.Length; i++)
        {
            increments[i] -= rates[i];
            rates[i] = from <= to ? increments[i] : -increments[i];
        }
    }

    // The same numbers in a narrower type; null when they leave too little room for amounts: slopes below the limit, and intercepts,
    // which are slopes times 64-bit amounts, below as much more.
    public Pieces<TTo>? Narrow<TTo>(T limit)
        where TTo : struct, IBinaryInteger<TTo>
    {
        var fits = slopes.SelectMany(row => row).Append(Denominator).All(number => T.Abs(number) < limit)
            && intercepts.SelectMany(row => row).All(number => T.Abs(number) < limit << 64);
        return fits ? new Pieces<TTo>(TTo.CreateChecked(Denominator), starts, Narrow(intercepts), Narrow(slopes)) : null;

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
