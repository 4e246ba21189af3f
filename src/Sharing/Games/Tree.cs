using System.Globalization;
using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// Walks over rooted trees that are given by each node's parent, -1 for the root.
internal static class Tree
{
    public static IEnumerable<int> Path(int[] parents, int node)
    {
        for (var at = node; at >= 0; at = parents[at])
        {
            yield return at;
        }
    }

    // Every node after the one above it.
    public static int[] RootFirst(int[] parents)
    {
        var children = Enumerable.Range(0, parents.Length).ToLookup(node => parents[node]);
        var order = new List<int>(children[-1]);
        for (var i = 0; i < order.Count; i++)
        {
            order.AddRange(children[order[i]]);
        }

        return [.. order];
    }

    // The nodes, each with all above it, whose values sum to the most: a branch is taken where it is worth anything.
    public static IReadOnlyList<int> BestTrunk(int[] parents, int[] inOrder, Fraction[] values)
    {
        var worth = values.ToArray();
        foreach (var node in inOrder.Reverse().Where(node => parents[node] >= 0 && worth[node].Sign > 0))
        {
            worth[parents[node]] += worth[node];
        }

        var taken = new HashSet<int>();
        foreach (var node in inOrder.Where(node => worth[node].Sign > 0 && (parents[node] < 0 || taken.Contains(parents[node]))))
        {
            taken.Add(node);
        }

        return [.. taken];
    }

    // Whether all edges together are small enough for the values of a coalition game.
    public static bool FitsCoalitions(Fraction[] edges) => (Fraction.Sum(edges) * Scale(edges)).Numerator < CoalitionGame.Limit;

    // The same game value by value, a player per participant: a coalition is spared the edges that only others need.
    public static CoalitionGame ToCoalitions(int[] parents, Fraction[] edges, int[] participants)
    {
        var scale = Scale(edges);
        var needed = new int[parents.Length];
        for (var player = 0; player < participants.Length; player++)
        {
            foreach (var node in Path(parents, participants[player]))
            {
                needed[node] |= 1 << player;
            }
        }

        var spared = new long[1 << participants.Length];
        foreach (var (edge, players) in edges.Zip(needed))
        {
            spared[players] += (long)(edge * scale).Numerator;
        }

        AddSubsets(spared);
        var values = new long[spared.Length];
        for (var coalition = 1; coalition < values.Length; coalition++)
        {
            values[coalition] = spared[^1] - spared[^(coalition + 1)];
        }

        return new CoalitionGame(GameKind.Cost, [.. participants.Select((_, i) => i.ToString("D2", CultureInfo.InvariantCulture))], values, scale);
    }

    // To the number of every coalition, those of all coalitions inside it.
    private static void AddSubsets(long[] numbers)
    {
        for (var bit = 1; bit < numbers.Length; bit <<= 1)
        {
            for (var coalition = 0; coalition < numbers.Length; coalition++)
            {
                if ((coalition & bit) != 0)
                {
                    numbers[coalition] += numbers[coalition ^ bit];
                }
            }
        }
    }

    private static BigInteger Scale(Fraction[] edges) => edges.Aggregate(BigInteger.One, (common, edge) => Integers.LeastCommonMultiple(common, edge.Denominator));
}
