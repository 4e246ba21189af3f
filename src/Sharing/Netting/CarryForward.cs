namespace NetworkHub.Sharing.Netting;

/// <summary>What is settled now, and what each party carries to the next settlement.</summary>
/// <param name="Settled">Balances to clear; they sum to zero.</param>
/// <param name="Carried">Balances left open; they sum to zero and each is below the threshold.</param>
public sealed record CarriedForward(IReadOnlyList<Balance> Settled, IReadOnlyList<Balance> Carried);

/// <summary>Leaves balances below a threshold for the next settlement.</summary>
/// <remarks>
/// Both what is settled and what is carried must sum to zero. So the balances below the threshold are set aside, and what they are
/// off zero in sum is evened out by settling part of them after all: of the side that is in surplus, the largest first. A party
/// at or above the threshold is always settled in full, and what anybody carries is below the threshold. When the balances set aside
/// cannot be carried without pushing a settled party off (they all stand on one side), all of them are settled.
/// </remarks>
public static class CarryForward
{
    /// <summary>Splits balances into those to settle now and those to carry.</summary>
    /// <param name="balances">One balance per party; they sum to zero.</param>
    /// <param name="threshold">In minor units; balances nearer to zero than this are carried. Zero or less carries nothing.</param>
    /// <exception cref="ArgumentException">The balances do not sum to zero.</exception>
    public static CarriedForward Split(IReadOnlyList<Balance> balances, long threshold)
    {
        if (balances.Aggregate(Int128.Zero, (sum, balance) => sum + balance.MinorUnits) != 0)
        {
            throw new ArgumentException("The balances do not sum to zero.", nameof(balances));
        }

        var ordered = balances.OrderBy(balance => balance.Party, StringComparer.Ordinal).ToArray();
        var carried = ordered.Select(balance => Int128.Abs(balance.MinorUnits) < threshold ? balance.MinorUnits : 0).ToArray();
        var surplus = carried.Aggregate(Int128.Zero, (sum, minorUnits) => sum + minorUnits);
        foreach (var i in Enumerable.Range(0, carried.Length).OrderByDescending(i => Int128.Abs(carried[i])).ThenBy(i => i))
        {
            if (Int128.Sign(surplus) == Math.Sign(carried[i]))
            {
                var settledNow = surplus > 0 ? Int128.Min(surplus, carried[i]) : Int128.Max(surplus, carried[i]);
                carried[i] -= (long)settledNow;
                surplus -= settledNow;
            }
        }

        return new CarriedForward(
            Nonzero(ordered.Select((balance, i) => new Balance(balance.Party, balance.MinorUnits - carried[i]))),
            Nonzero(ordered.Select((balance, i) => new Balance(balance.Party, carried[i]))));
    }

    private static IReadOnlyList<Balance> Nonzero(IEnumerable<Balance> balances) => [.. balances.Where(balance => balance.MinorUnits != 0)];
}
