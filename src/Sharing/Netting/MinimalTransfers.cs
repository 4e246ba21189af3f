namespace NetworkHub.Sharing.Netting;

/// <summary>
/// Clears balances with the fewest possible transfers: exactly the fewest for up to <see cref="MostExact"/> parties with open
/// balances, and at most one fewer than the parties above that. The result does not depend on the order of the balances.
/// </summary>
public static class MinimalTransfers
{
    /// <summary>How many open balances are searched exactly.</summary>
    public const int MostExact = 16;

    /// <summary>The transfers that bring every balance to zero, ordered by payer and receiver.</summary>
    /// <param name="balances">One balance per party; they sum to zero.</param>
    /// <exception cref="ArgumentException">The balances do not sum to zero, or name a party twice.</exception>
    /// <exception cref="OverflowException">A transfer would be larger than 64 bits hold.</exception>
    public static IReadOnlyList<Transfer> Clear(IReadOnlyList<Balance> balances)
    {
        var open = Open(balances);
        var groups = open.Length <= MostExact ? ZeroSumGroups.Find(open) : [open];
        return
        [
            .. groups.SelectMany(Chain)
                .OrderBy(transfer => transfer.From, StringComparer.Ordinal)
                .ThenBy(transfer => transfer.To, StringComparer.Ordinal),
        ];
    }

    private static Balance[] Open(IReadOnlyList<Balance> balances)
    {
        if (balances.Aggregate(Int128.Zero, (sum, balance) => sum + balance.MinorUnits) != 0)
        {
            throw new ArgumentException("The balances do not sum to zero.", nameof(balances));
        }

        if (balances.DistinctBy(balance => balance.Party, StringComparer.Ordinal).Count() != balances.Count)
        {
            throw new ArgumentException("A party has more than one balance.", nameof(balances));
        }

        return [.. balances.Where(balance => balance.MinorUnits != 0).OrderBy(balance => balance.Party, StringComparer.Ordinal)];
    }

    // The largest debtor pays the largest creditor: each transfer closes at least one balance and the last one two.
    private static IEnumerable<Transfer> Chain(IReadOnlyList<Balance> group)
    {
        var left = group.ToDictionary(balance => balance.Party, balance => (Int128)balance.MinorUnits, StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var debtor = left.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
            var creditor = left.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
            var amount = Int128.Min(-debtor.Value, creditor.Value);
            yield return new Transfer(debtor.Key, creditor.Key, checked((long)amount));
            Move(left, debtor.Key, amount);
            Move(left, creditor.Key, -amount);
        }
    }

    private static void Move(Dictionary<string, Int128> left, string party, Int128 amount)
    {
        left[party] += amount;
        if (left[party] == 0)
        {
            left.Remove(party);
        }
    }
}
