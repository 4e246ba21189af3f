using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// Every span of time shares the whole amount by its own curve, and counts by its part of the days.
internal sealed class OverTimeCurve : ShareCurve
{
    private readonly (Fraction Weight, ShareCurve Curve)[] spans;

    public OverTimeCurve((int Days, ShareCurve Curve)[] spans)
    {
        var days = spans.Sum(span => span.Days);
        this.spans = [.. spans.Select(span => (new Fraction(span.Days, days), span.Curve))];
    }

    public override IEnumerable<Fraction> Knots => spans.SelectMany(span => span.Curve.Knots);

    public override Fraction[] At(Fraction amount) =>
        spans.Select(span => span.Curve.At(amount).Select(share => span.Weight * share).ToArray()).Aggregate(Add);

    public override IEnumerable<Misfit> Misfits(Fraction amount) => spans.SelectMany(span => span.Curve.Misfits(amount));
}
