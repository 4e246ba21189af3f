using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// Turns a curve into integers: its values at the knots and once beyond each end give every piece's intercepts and slopes.
internal static class Sampling
{
    public static Pieces<BigInteger> Sample(ShareCurve curve)
    {
        var samples = Bend.Samples(curve.Knots);
        var values = samples.Select(curve.At).ToArray();
        var lines = Enumerable.Range(0, samples.Length - 1).Select(k => Line.Through(samples[k], values[k], samples[k + 1], values[k + 1])).ToArray();
        var denominator = lines.SelectMany(line => line.Numbers).Aggregate(BigInteger.One, (d, number) => Integers.LeastCommonMultiple(d, number.Denominator));
        var starts = lines.Select((_, k) => k == 0 ? long.MinValue : Clamp(samples[k].Ceiling())).ToArray();
        return ToPieces(starts, lines, denominator);
    }

    // Pieces without an integer in them, or that go on in the same direction, are left out.
    private static Pieces<BigInteger> ToPieces(long[] starts, Line[] lines, BigInteger denominator)
    {
        var kept = Enumerable.Range(0, lines.Length)
            .Where(k => k + 1 == lines.Length || starts[k + 1] > starts[k])
            .Aggregate(new List<int>(), (list, k) => list.Count > 0 && lines[list[^1]].Equals(lines[k]) ? list : [.. list, k]);
        return new Pieces<BigInteger>(
            denominator,
            [.. kept.Select((k, position) => position == 0 ? long.MinValue : starts[k])],
            [.. kept.Select(k => Scale(lines[k].Intercepts, denominator))],
            [.. kept.Select(k => Scale(lines[k].Slopes, denominator))]);
    }

    private static BigInteger[] Scale(Fraction[] numbers, BigInteger denominator) => [.. numbers.Select(number => (number * denominator).Numerator)];

    private static long Clamp(BigInteger amount) => (long)BigInteger.Max(long.MinValue, BigInteger.Min(long.MaxValue, amount));

    private sealed record Line(Fraction[] Intercepts, Fraction[] Slopes)
    {
        public IEnumerable<Fraction> Numbers => Intercepts.Concat(Slopes);

        public static Line Through(Fraction x0, Fraction[] y0, Fraction x1, Fraction[] y1)
        {
            Fraction[] slopes = [.. y0.Zip(y1, (low, high) => (high - low) / (x1 - x0))];
            return new Line([.. y0.Zip(slopes, (y, slope) => y - (slope * x0))], slopes);
        }

        public bool Equals(Line? other) => other is not null && Numbers.SequenceEqual(other.Numbers);

        public override int GetHashCode() => Numbers.Aggregate(0, HashCode.Combine);
    }
}
