using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// Every rule is a piecewise linear function from a cumulative amount, in minor units, to the shares of all parties of the basis.
// Such a function is known entirely from its values at its knots and once beyond each end, so a node needs to say only
// where it may bend and what it gives at an amount.
internal abstract class ShareCurve
{
    // Where the curve may bend; more places than needed do no harm.
    public abstract IEnumerable<Fraction> Knots { get; }

    public abstract Fraction[] At(Fraction amount);
}
