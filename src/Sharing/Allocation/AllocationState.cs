using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Allocation;

/// <summary>
/// The running totals of one scope (agreement version, cost category and year): what has been posted, what each party
/// has been given of it, and to the last fraction what rounding still owes it. Rounding never drifts: as long as proportions
/// stay the same, every party is within one minor unit of its exact cumulative share.
/// </summary>
/// <param name="Cumulative">The sum of all postings, in minor units.</param>
/// <param name="Denominator">The common denominator of the residuals: at least one.</param>
/// <param name="Parties">All parties that have been in the scope, in ordinal order; their residuals sum to zero.</param>
public sealed record AllocationState(
    long Cumulative,
    [property: JsonConverter(typeof(BigIntegerTextConverter))] BigInteger Denominator,
    IReadOnlyList<PartyTotal> Parties)
{
    /// <summary>A scope without postings.</summary>
    public static AllocationState Empty { get; } = new(0, BigInteger.One, []);

    // Denominators and residuals below this multiply with 56-bit functions and 64-bit amounts inside 128 bits.
    private static readonly BigInteger SmallLimit = BigInteger.One << 56;

    /// <summary>Shares an amount: the increment of the rounded cumulative shares.</summary>
    /// <param name="function">The rule on the posting's basis; its parties may differ from those of earlier postings.</param>
    /// <param name="amount">The posting in minor units; may be negative.</param>
    /// <exception cref="OverflowException">A total leaves the range of 64 bits.</exception>
    /// <exception cref="InfeasibleAmountException">The rule's caps hold less than the cumulative amount.</exception>
    public Posting Post(ShareFunction function, long amount)
    {
        var after = checked(Cumulative + amount);
        function.Require(after);
        return IsSmall(function, after, out var small)
            ? Post(new Step<Int128>(this, function.Parties, small.Denominator), small, after)
            : Post(new Step<BigInteger>(this, function.Parties, function.Denominator), function.Exact, after);
    }

    /// <summary>
    /// Brings every party to what a function gives of the whole cumulative amount: a true-up with final figures, or the assessment
    /// of pain and gain. The shares sum to zero.
    /// </summary>
    /// <exception cref="OverflowException">A total leaves the range of 64 bits.</exception>
    /// <exception cref="InfeasibleAmountException">The rule's caps hold less than the cumulative amount.</exception>
    public Posting TrueUp(ShareFunction function)
    {
        function.Require(Cumulative);
        var step = new Step<BigInteger>(this, function.Parties, function.Denominator);
        var shares = new long[step.Parties.Count];
        step.TrueUp(function.Exact, Cumulative, shares);
        return new Posting(step.ToState(Cumulative), step.ToShares(shares));
    }

    /// <summary>Takes in a true-up as it was recorded, as <see cref="Take(ShareFunction, long, IReadOnlyList{PartyShare})"/> does a posting.</summary>
    /// <param name="function">The function of the true-up.</param>
    /// <param name="shares">What it changed; the changes sum to zero.</param>
    /// <exception cref="ArgumentException">The shares do not sum to zero, or name a party that is neither in the scope nor in the function.</exception>
    /// <exception cref="OverflowException">A total leaves the range of 64 bits.</exception>
    public AllocationState TakeTrueUp(ShareFunction function, IReadOnlyList<PartyShare> shares)
    {
        RequireSum(shares, 0);
        var step = new Step<BigInteger>(this, function.Parties, function.Denominator);
        step.TakeTrueUp(function.Exact, Cumulative, shares);
        return step.ToState(Cumulative);
    }

    /// <summary>
    /// Takes in a posting as it was recorded: what <see cref="Post(ShareFunction, long)"/> gave then stays given, however shares are worked out today.
    /// </summary>
    /// <param name="function">The function of the posting.</param>
    /// <param name="amount">The amount of the posting.</param>
    /// <param name="shares">The shares that it gave; they sum to the amount.</param>
    /// <exception cref="ArgumentException">The shares do not sum to the amount, or name a party that is neither in the scope nor in the function.</exception>
    /// <exception cref="OverflowException">A total leaves the range of 64 bits.</exception>
    public AllocationState Take(ShareFunction function, long amount, IReadOnlyList<PartyShare> shares)
    {
        RequireSum(shares, amount);
        var after = checked(Cumulative + amount);
        return IsSmall(function, after, out var small)
            ? Take(new Step<Int128>(this, function.Parties, small.Denominator), small, after, shares)
            : Take(new Step<BigInteger>(this, function.Parties, function.Denominator), function.Exact, after, shares);
    }

    /// <summary>Takes back exactly what a posting gave; what that leaves of rounding, later postings even out.</summary>
    /// <param name="function">The function of the posting that is reversed.</param>
    /// <param name="amount">The amount of the posting that is reversed.</param>
    /// <param name="shares">The shares that the posting gave; they sum to the amount.</param>
    /// <exception cref="ArgumentException">The shares do not sum to the amount, or name a party that is neither in the scope nor in the function.</exception>
    /// <exception cref="OverflowException">A total leaves the range of 64 bits.</exception>
    public AllocationState Reverse(ShareFunction function, long amount, IReadOnlyList<PartyShare> shares)
    {
        RequireSum(shares, amount);
        var back = shares.Select(share => share with { MinorUnits = checked(-share.MinorUnits) }).ToList();
        var step = new Step<BigInteger>(this, function.Parties, function.Denominator);
        return Take(step, function.Exact, checked(Cumulative - amount), back).Reduced();
    }

    /// <summary>Whether both hold the same totals, party by party.</summary>
    public bool Equals(AllocationState? other) =>
        other is not null && Cumulative == other.Cumulative && Denominator == other.Denominator && Parties.SequenceEqual(other.Parties);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Cumulative, Denominator, Parties.Count);

    // Whether a posting under the function can be worked out in 128 bits.
    internal bool FitsSmall(ShareFunction function)
    {
        foreach (var total in Parties)
        {
            if (BigInteger.Abs(total.Residual) >= SmallLimit)
            {
                return false;
            }
        }

        return Denominator == function.Denominator ? Denominator < SmallLimit : Denominator * function.Denominator < SmallLimit;
    }

    private bool IsSmall(ShareFunction function, long after, [NotNullWhen(true)] out Pieces<Int128>? small)
    {
        small = function.Small;
        return small is not null && FitsSmall(function) && small.AreOnOnePiece(Cumulative, after);
    }

    private static void RequireSum(IReadOnlyList<PartyShare> shares, long amount)
    {
        var sum = Int128.Zero;
        foreach (var share in shares)
        {
            sum += share.MinorUnits;
        }

        if (sum != amount)
        {
            throw new ArgumentException("The shares do not sum to the amount.", nameof(shares));
        }
    }

    private AllocationState Take<T>(Step<T> step, Pieces<T> pieces, long after, IReadOnlyList<PartyShare> shares)
        where T : struct, IBinaryInteger<T>
    {
        step.Take(pieces, Cumulative, after, shares);
        return step.ToState(after);
    }

    private Posting Post<T>(Step<T> step, Pieces<T> pieces, long after)
        where T : struct, IBinaryInteger<T>
    {
        var shares = new long[step.Parties.Count];
        step.Post(pieces, Cumulative, after, shares);
        return new Posting(step.ToState(after), step.ToShares(shares));
    }

    // Reversals may leave residuals that a smaller denominator can tell, down to one when nothing is left.
    private AllocationState Reduced()
    {
        var common = Parties.Aggregate(Denominator, (divisor, total) => BigInteger.GreatestCommonDivisor(divisor, total.Residual));
        return new AllocationState(Cumulative, Denominator / common, [.. Parties.Select(total => total with { Residual = total.Residual / common })]);
    }
}
