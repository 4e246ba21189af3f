using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// What the inner curve gives beyond the caps is shared by another curve, among parties without caps.
internal sealed class OverflowCurve : ShareCurve
{
    private readonly ShareCurve inner;
    private readonly Fraction?[] caps;
    private readonly ShareCurve overflow;

    public OverflowCurve(ShareCurve inner, Fraction?[] caps, ShareCurve overflow)
    {
        this.inner = inner;
        this.caps = caps;
        this.overflow = overflow;
    }

    public override IEnumerable<Fraction> Knots
    {
        get
        {
            Fraction[] own = [.. inner.Knots, .. FilledCurve.Crossings(inner, caps)];
            return own.Concat(overflow.Knots.SelectMany(knot => Bend.Reaching(knot, own, Excess)));
        }
    }

    public Fraction Excess(Fraction amount) => amount - Fraction.Sum(FilledCurve.Lower(inner.At(amount), caps));

    public override Fraction[] At(Fraction amount) => Add(FilledCurve.Lower(inner.At(amount), caps), overflow.At(Excess(amount)));

    public override IEnumerable<Misfit> Misfits(Fraction amount) => inner.Misfits(amount).Concat(overflow.Misfits(Excess(amount)));
}
