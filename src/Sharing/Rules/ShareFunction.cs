using System.Numerics;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>
/// A rule on its basis: the exact share of every party in any cumulative amount, as integers over one common denominator.
/// It is immutable and worth keeping as long as rule and basis stay the same.
/// </summary>
public sealed class ShareFunction
{
    // Numbers below this leave room, in 128 bits, for 64-bit amounts, a sum over parties and a product of two of them.
    private static readonly BigInteger SmallLimit = BigInteger.One << 56;

    private readonly ShareCurve curve;
    private readonly AmountText amounts;

    private ShareFunction(Basis basis, ShareCurve curve)
    {
        Parties = basis.Parties;
        amounts = new AmountText(basis.Currency);
        this.curve = curve;
        Exact = Sampling.Sample(curve);
        Small = Exact.Narrow<Int128>(SmallLimit);
        Most = FindMost();
    }

    /// <summary>The parties, in ordinal order.</summary>
    public IReadOnlyList<string> Parties { get; }

    /// <summary>The common denominator of all shares: at least one.</summary>
    public BigInteger Denominator => Exact.Denominator;

    /// <summary>The largest cumulative amount, in minor units, that the rule's caps hold; <see cref="long.MaxValue"/> without such caps.</summary>
    public long Most { get; }

    internal Pieces<BigInteger> Exact { get; }

    // The same numbers in a fixed width when they are small enough: nearly always, and many times faster.
    internal Pieces<Int128>? Small { get; }

    /// <summary>Resolves a rule on the basis that was made for it, as costs accrue.</summary>
    /// <exception cref="InvalidOperationException">The basis lacks a figure that the rule needs.</exception>
    public static ShareFunction From(Rule rule, Basis basis) => new(basis, Compilation.CurveOf(rule, basis, isAssessed: false));

    /// <summary>Resolves a rule with pain and gain counted in: what a true-up at a named point brings everyone to.</summary>
    /// <exception cref="InvalidOperationException">The basis lacks a figure that the rule needs.</exception>
    public static ShareFunction Assessed(Rule rule, Basis basis) => new(basis, Compilation.CurveOf(rule, basis, isAssessed: true));

    /// <summary>
    /// Resolves a rule as costs accrue, with the pain and gain of a forecast counted in: what an assessment ahead of the final one brings
    /// everyone to, whatever has been posted by then.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="basis">The basis made for it.</param>
    /// <param name="forecast">What the whole is expected to cost, in minor units; the caps hold it.</param>
    /// <exception cref="InvalidOperationException">The basis lacks a figure that the rule needs.</exception>
    public static ShareFunction AssessedAhead(Rule rule, Basis basis, long forecast)
    {
        var accrued = Compilation.CurveOf(rule, basis, isAssessed: false);
        var assessed = Compilation.CurveOf(rule, basis, isAssessed: true);
        return new(basis, new ShiftedCurve(accrued, [.. assessed.At(forecast).Zip(accrued.At(forecast), (with, without) => with - without)]));
    }

    /// <summary>The exact share of each party, in the order of <see cref="Parties"/>, of a cumulative amount in minor units.</summary>
    public IReadOnlyList<Fraction> SharesAt(long cumulative) =>
        [.. NumeratorsAt(cumulative).Select(numerator => new Fraction(numerator, Denominator))];

    /// <summary>The numerators of <see cref="SharesAt"/> over <see cref="Denominator"/>; they sum to cumulative × denominator.</summary>
    public IReadOnlyList<BigInteger> NumeratorsAt(long cumulative)
    {
        var numerators = new BigInteger[Parties.Count];
        Exact.At(cumulative, numerators);
        return numerators;
    }

    /// <summary>What each party's share grows by between two cumulative amounts, as numerators over <see cref="Denominator"/>.</summary>
    public IReadOnlyList<BigInteger> Increments(long from, long to)
    {
        var increments = new BigInteger[Parties.Count];
        Exact.Increments(from, to, increments, new BigInteger[Parties.Count]);
        return increments;
    }

    /// <summary>
    /// The agreed limits that a cumulative amount does not fit into, and by how much: caps that hold less, floors that need more. Floors that are
    /// not reached yet do not stop a posting; caps that are full do.
    /// </summary>
    public IReadOnlyList<RuleFault> FaultsAt(long cumulative) => [.. curve.Misfits(cumulative).Select(ToFault)];

    /// <summary>Makes sure that the caps hold a cumulative amount.</summary>
    /// <exception cref="InfeasibleAmountException">They hold less.</exception>
    internal void Require(long cumulative)
    {
        if (cumulative > Most)
        {
            throw new InfeasibleAmountException(string.Join(' ', FaultsAt(cumulative).Select(fault => fault.Message)));
        }
    }

    private RuleFault ToFault(Misfit misfit) => new(misfit.Pointer, "infeasible", misfit.IsAbove
        ? $"The amount is {amounts.En(misfit.By)} more than the caps hold."
        : $"The amount is {amounts.En(misfit.By)} less than the floors need.");

    // What every rule inside is given rises with the amount, so once a cap is full it stays so.
    private long FindMost()
    {
        var (low, high) = (0L, long.MaxValue);
        if (!IsAboveCaps(high))
        {
            return high;
        }

        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            (low, high) = IsAboveCaps(middle) ? (low, middle - 1) : (middle, high);
        }

        return low;
    }

    private bool IsAboveCaps(long cumulative) => curve.Misfits(cumulative).Any(misfit => misfit.IsAbove);
}
