using System.Numerics;
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

    private ShareFunction(IReadOnlyList<string> parties, Pieces<BigInteger> pieces)
    {
        Parties = parties;
        Exact = pieces;
        Small = pieces.Narrow<Int128>(SmallLimit);
    }

    /// <summary>The parties, in ordinal order.</summary>
    public IReadOnlyList<string> Parties { get; }

    /// <summary>The common denominator of all shares: at least one.</summary>
    public BigInteger Denominator => Exact.Denominator;

    internal Pieces<BigInteger> Exact { get; }

    // The same numbers in a fixed width when they are small enough: nearly always, and many times faster.
    internal Pieces<Int128>? Small { get; }

    /// <summary>Resolves a rule on the basis that was made for it.</summary>
    /// <exception cref="InvalidOperationException">The basis lacks a figure that the rule needs.</exception>
    public static ShareFunction From(Rule rule, Basis basis)
    {
        var compilation = new Compilation(basis);
        return new ShareFunction(basis.Parties, Sampling.Sample(rule.CurveIn(compilation, basis.Parties)));
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
}
