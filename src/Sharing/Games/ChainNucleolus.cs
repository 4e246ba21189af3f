using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// Littlechild's recursion for chains: the group of the first nodes that could be charged least per head, one head more counted as
// its satisfaction, pays that charge; the rest goes on with what is left of the chain and that charge as the satisfaction to keep.
internal static class ChainNucleolus
{
    public static Fraction[] Of(int[] inOrder, Fraction[] edges, int[] counts)
    {
        var charges = new Fraction[edges.Length];
        var charge = Fraction.Zero;
        for (var from = 0; from < inOrder.Length;)
        {
            (charge, var to) = Least(inOrder, edges, counts, from, charge);
            for (; from <= to; from++)
            {
                charges[inOrder[from]] = charge;
            }
        }

        return charges;
    }

    // The least charge, and the last node of the longest group that it holds for.
    private static (Fraction Charge, int To) Least(int[] inOrder, Fraction[] edges, int[] counts, int from, Fraction before)
    {
        (Fraction Charge, int To)? least = null;
        var (cost, heads) = (before, 0L);
        for (var i = from; i < inOrder.Length; i++)
        {
            cost += edges[inOrder[i]];
            if (counts[inOrder[i]] == 0)
            {
                continue;
            }

            heads += counts[inOrder[i]];
            var charge = cost / (i == inOrder.Length - 1 ? heads : heads + 1);
            least = least is { } l && l.Charge < charge ? l : (charge, i);
        }

        return least!.Value;
    }
}
