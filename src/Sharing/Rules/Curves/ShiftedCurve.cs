using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// Another curve, with a fixed amount added to each party's share; what is added sums to zero.
internal sealed class ShiftedCurve(ShareCurve inner, Fraction[] by) : ShareCurve
{
    public override IEnumerable<Fraction> Knots => inner.Knots;

    public override Fraction[] At(Fraction amount) => Add(inner.At(amount), by);

    public override IEnumerable<Misfit> Misfits(Fraction amount) => inner.Misfits(amount);
}
