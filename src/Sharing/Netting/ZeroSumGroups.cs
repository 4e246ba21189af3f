using System.Numerics;

namespace NetworkHub.Sharing.Netting;

// A group of n parties whose balances sum to zero needs n − 1 transfers, so the fewest transfers come from the most groups.
// The most groups that a set of parties holds is the best over dropping one party, plus one when the set itself sums to zero:
// a walk over all subsets, 65,536 for sixteen parties.
internal static class ZeroSumGroups
{
    public static IReadOnlyList<IReadOnlyList<Balance>> Find(IReadOnlyList<Balance> balances)
    {
        var size = 1 << balances.Count;
        var sums = new Int128[size];
        var most = new byte[size];
        var dropped = new byte[size];
        for (var set = 1; set < size; set++)
        {
            sums[set] = sums[set & (set - 1)] + balances[BitOperations.TrailingZeroCount(set)].MinorUnits;
            (most[set], dropped[set]) = Best(most, set);
            most[set] += sums[set] == 0 ? (byte)1 : (byte)0;
        }

        return Walk(balances, sums, dropped);
    }

    private static (byte Groups, byte Dropped) Best(byte[] most, int set)
    {
        (byte Groups, byte Dropped) best = (0, (byte)BitOperations.TrailingZeroCount(set));
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var party = BitOperations.TrailingZeroCount(rest);
            var groups = most[set & ~(1 << party)];
            if (groups > best.Groups)
            {
                best = (groups, (byte)party);
            }
        }

        return best;
    }

    // Dropping parties in the order found passes through every zero-sum set on the best way: each closes one group.
    private static List<IReadOnlyList<Balance>> Walk(IReadOnlyList<Balance> balances, Int128[] sums, byte[] dropped)
    {
        var groups = new List<IReadOnlyList<Balance>>();
        var group = new List<Balance>();
        for (var set = sums.Length - 1; set != 0; set &= ~(1 << dropped[set]))
        {
            if (sums[set] == 0 && group.Count > 0)
            {
                groups.Add(group);
                group = [];
            }

            group.Add(balances[dropped[set]]);
        }

        if (group.Count > 0)
        {
            groups.Add(group);
        }

        return groups;
    }
}
