using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// Places on the amount axis of piecewise linear functions.
internal static class Bend
{
    // The places that determine a function which bends at the knots: the knots and one place beyond each end.
    public static Fraction[] Samples(IEnumerable<Fraction> knots)
    {
        var ordered = knots.Distinct().Order().ToArray();
        return ordered.Length == 0 ? [0, 1] : [ordered[0] - 1, .. ordered, ordered[^1] + 1];
    }

    // Where the lines of a function's pieces reach a value; not all of them do so on their own piece, which does no harm to knots.
    public static IEnumerable<Fraction> Reaching(Fraction value, IEnumerable<Fraction> knots, Func<Fraction, Fraction> function)
    {
        var samples = Samples(knots);
        for (var k = 1; k < samples.Length; k++)
        {
            var (low, high) = (function(samples[k - 1]), function(samples[k]));
            if (low != high)
            {
                yield return samples[k - 1] + ((value - low) / (high - low) * (samples[k] - samples[k - 1]));
            }
        }
    }
}
