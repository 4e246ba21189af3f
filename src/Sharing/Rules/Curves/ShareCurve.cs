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

    // The agreed limits that an amount does not fit into.
    public virtual IEnumerable<Misfit> Misfits(Fraction amount) => [];

    protected static Fraction[] Add(Fraction[] left, Fraction[] right) => [.. left.Zip(right, (x, y) => x + y)];
}

// A limit that cannot be kept, and by how many minor units the amount is off: above what caps hold, or below what floors need.
internal sealed record Misfit(string Pointer, Fraction By, bool IsAbove);
