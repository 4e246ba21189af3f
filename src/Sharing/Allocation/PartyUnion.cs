namespace NetworkHub.Sharing.Allocation;

// Merges the parties of a state and of a function, both in ordinal order; nearly always they are the same.
internal static class PartyUnion
{
    public static string[] Of(IReadOnlyList<PartyTotal> totals, IReadOnlyList<string> functionParties) => IsSame(totals, functionParties)
        ? [.. functionParties]
        : [.. totals.Select(total => total.Party).Union(functionParties, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Where each of the function's parties stands in the union.
    public static int[] Places(string[] union, IReadOnlyList<string> functionParties)
    {
        var places = new int[functionParties.Count];
        for (var (i, k) = (0, 0); k < places.Length; i++)
        {
            if (union[i] == functionParties[k])
            {
                places[k++] = i;
            }
        }

        return places;
    }

    private static bool IsSame(IReadOnlyList<PartyTotal> totals, IReadOnlyList<string> functionParties)
    {
        for (var i = 0; i < functionParties.Count; i++)
        {
            if (totals.Count != functionParties.Count || totals[i].Party != functionParties[i])
            {
                return false;
            }
        }

        return totals.Count == functionParties.Count;
    }
}
