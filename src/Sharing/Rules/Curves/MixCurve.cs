using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// Each part shares its proportion of the amount by its own curve.
internal sealed class MixCurve : ShareCurve
{
    private readonly (Fraction Proportion, ShareCurve Curve)[] parts;

    public MixCurve((Fraction Proportion, ShareCurve Curve)[] parts) => this.parts = [.. parts.Where(part => !part.Proportion.IsZero)];

    public override IEnumerable<Fraction> Knots => parts.SelectMany(part => part.Curve.Knots.Select(knot => knot / part.Proportion));

    public override Fraction[] At(Fraction amount) => parts.Select(part => part.Curve.At(part.Proportion * amount)).Aggregate(Add);

    public override IEnumerable<Misfit> Misfits(Fraction amount) => parts.SelectMany(part => part.Curve.Misfits(part.Proportion * amount));
}
