using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// Some parties bear a piecewise linear part first; what is left is shared by another curve.
internal sealed class RestCurve : ShareCurve
{
    private readonly Fraction[] firstKnots;
    private readonly Func<Fraction, Fraction[]> first;
    private readonly ShareCurve rest;

    public RestCurve(IEnumerable<Fraction> firstKnots, Func<Fraction, Fraction[]> first, ShareCurve rest)
    {
        this.firstKnots = [.. firstKnots];
        this.first = first;
        this.rest = rest;
    }

    public override IEnumerable<Fraction> Knots => firstKnots.Concat(rest.Knots.SelectMany(knot => Bend.Reaching(knot, firstKnots, Rest)));

    public Fraction Rest(Fraction amount) => amount - Fraction.Sum(first(amount));

    public Fraction[] First(Fraction amount) => first(amount);

    public override Fraction[] At(Fraction amount) => Add(first(amount), rest.At(Rest(amount)));

    public override IEnumerable<Misfit> Misfits(Fraction amount) => rest.Misfits(Rest(amount));
}
