using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// Each layer shares what of the amount lies between its bottom and its top; the first reaches down without end, the last up.
internal sealed class LayersCurve : ShareCurve
{
    private readonly (Fraction? Bottom, Fraction? Top, ShareCurve Curve)[] layers;

    public LayersCurve((Fraction? Bottom, Fraction? Top, ShareCurve Curve)[] layers) => this.layers = layers;

    public override IEnumerable<Fraction> Knots => layers.SelectMany(layer =>
        layer.Curve.Knots.Select(knot => knot + (layer.Bottom ?? 0)).Concat(layer.Top is { } top ? [top] : []));

    public override Fraction[] At(Fraction amount) => layers.Select(layer => layer.Curve.At(Inside(amount, layer.Bottom, layer.Top))).Aggregate(Add);

    public override IEnumerable<Misfit> Misfits(Fraction amount) => layers
        .Select(layer => (layer.Curve, Inside: Inside(amount, layer.Bottom, layer.Top)))
        .Where(layer => !layer.Inside.IsZero)
        .SelectMany(layer => layer.Curve.Misfits(layer.Inside));

    public static Fraction Inside(Fraction amount, Fraction? bottom, Fraction? top)
    {
        var belowTop = top is { } t ? Fraction.Min(amount, t) : amount;
        return bottom is { } b ? Fraction.Max(0, belowTop - b) : belowTop;
    }
}
