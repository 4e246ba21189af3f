using System.Numerics;
using System.Text.Json.Serialization;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

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

    /// <summary>Shares an amount: the increment of the rounded cumulative shares.</summary>
    /// <param name="function">The rule on the posting's basis; its parties may differ from those of earlier postings.</param>
    /// <param name="amount">The posting in minor units; may be negative.</param>
    /// <exception cref="OverflowException">A total leaves the range of 64 bits.</exception>
    public Posting Post(ShareFunction function, long amount) =>
        Settle(function, amount, Step.Merge(this, function, function.Increments(Cumulative, checked(Cumulative + amount))));

    /// <summary>
    /// Brings every party to what a function gives of the whole cumulative amount: a true-up with final figures, or the assessment
    /// of pain and gain. The shares sum to zero.
    /// </summary>
    /// <exception cref="OverflowException">A total leaves the range of 64 bits.</exception>
    public Posting TrueUp(ShareFunction function)
    {
        var step = Step.Merge(this, function, function.NumeratorsAt(Cumulative));
        step.SubtractExact();
        return Settle(function, 0, step);
    }

    /// <summary>Takes back exactly what a posting gave; what that leaves of rounding, later postings even out.</summary>
    /// <param name="function">The function of the posting that is reversed.</param>
    /// <param name="amount">The amount of the posting that is reversed.</param>
    /// <param name="shares">The shares that the posting gave; they sum to the amount.</param>
    /// <exception cref="ArgumentException">The shares do not sum to the amount.</exception>
    /// <exception cref="OverflowException">A total leaves the range of 64 bits.</exception>
    public AllocationState Reverse(ShareFunction function, long amount, IReadOnlyList<PartyShare> shares)
    {
        if (shares.Aggregate(Int128.Zero, (sum, share) => sum + share.MinorUnits) != amount)
        {
            throw new ArgumentException("The shares do not sum to the amount.", nameof(shares));
        }

        var before = checked(Cumulative - amount);
        var step = Step.Merge(this, function, function.Increments(Cumulative, before), shares);
        step.TakeBack(shares);
        return step.ToState(before);
    }

    /// <summary>Whether both hold the same totals, party by party.</summary>
    public bool Equals(AllocationState? other) =>
        other is not null && Cumulative == other.Cumulative && Denominator == other.Denominator && Parties.SequenceEqual(other.Parties);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Cumulative, Denominator, Parties.Count);

    private Posting Settle(ShareFunction function, long amount, Step step)
    {
        var shares = step.Apportion(amount);
        return new Posting(step.ToState(checked(Cumulative + amount)), step.ToShares(function, shares));
    }
}
