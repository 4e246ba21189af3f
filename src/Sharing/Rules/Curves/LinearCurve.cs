using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// Fixed proportions of every amount.
internal sealed class LinearCurve : ShareCurve
{
    private readonly Fraction[] proportions;

    public LinearCurve(Fraction[] weights)
    {
        var total = Fraction.Sum(weights);
        proportions = [.. weights.Select(weight => weight / total)];
    }

    public override IEnumerable<Fraction> Knots => [];

    public override Fraction[] At(Fraction amount) => [.. proportions.Select(proportion => proportion * amount)];
}
