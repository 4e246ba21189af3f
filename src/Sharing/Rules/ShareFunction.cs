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
    private readonly Pieces<BigInteger> pieces;

    private ShareFunction(IReadOnlyList<string> parties, BigInteger denominator, Pieces<BigInteger> pieces)
    {
        Parties = parties;
        Denominator = denominator;
        this.pieces = pieces;
        Small = pieces.Convert<Int128>();
    }

    /// <summary>The parties, in ordinal order.</summary>
    public IReadOnlyList<string> Parties { get; }

    /// <summary>The common denominator of all shares: at least one.</summary>
    public BigInteger Denominator { get; }

    // The same numbers in a fixed width when they fit: nearly always, and several times faster.
    internal Pieces<Int128>? Small { get; }

    internal Pieces<BigInteger> Exact => pieces;

    /// <summary>Resolves a rule on the basis that was made for it.</summary>
    /// <exception cref="InvalidOperationException">The basis lacks a figure that the rule needs.</exception>
    public static ShareFunction From(Rule rule, Basis basis)
    {
        var compilation = new Compilation(basis);
        var (denominator, pieces) = Sampling.Sample(rule.CurveIn(compilation, basis.Parties));
        return new ShareFunction(basis.Parties, denominator, pieces);
    }

    /// <summary>The exact share of each party, in the order of <see cref="Parties"/>, of a cumulative amount in minor units.</summary>
    public IReadOnlyList<Fraction> SharesAt(long cumulative) =>
        [.. NumeratorsAt(cumulative).Select(numerator => new Fraction(numerator, Denominator))];

    /// <summary>The numerators of <see cref="SharesAt"/> over <see cref="Denominator"/>; they sum to cumulative × denominator.</summary>
    public IReadOnlyList<BigInteger> NumeratorsAt(long cumulative)
    {
        var numerators = new BigInteger[Parties.Count];
        pieces.At(cumulative, numerators);
        return numerators;
    }

    /// <summary>What each party's share grows by between two cumulative amounts, as numerators over <see cref="Denominator"/>.</summary>
    public IReadOnlyList<BigInteger> Increments(long from, long to)
    {
        var increments = new BigInteger[Parties.Count];
        pieces.Increments(from, to, increments);
        return increments;
    }
}
