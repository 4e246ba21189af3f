namespace NetworkHub.Sharing.Games;

// Looks for a counterexample to each property. Values leave room for the sum or the difference of two.
internal static class PropertyCheck
{
    // Pairs of disjoint coalitions are three to the number of players: above this it takes too long.
    private const int MostForPairs = 16;

    public static GameProperties Of(ReadOnlySpan<long> gains, ReadOnlySpan<long> values, int players)
    {
        var isConvex = IsConvex(gains);
        bool? isSuperadditive = isConvex ? true : players <= MostForPairs ? IsSuperadditive(gains) : null;
        return new GameProperties(isSuperadditive, IsMonotone(values, players), isConvex);
    }

    private static bool IsMonotone(ReadOnlySpan<long> values, int players)
    {
        for (var coalition = 0; coalition < values.Length; coalition++)
        {
            for (var player = 0; player < players; player++)
            {
                if (values[coalition] > values[coalition | (1 << player)])
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Convex exactly when no player adds less after another one has joined.
    private static bool IsConvex(ReadOnlySpan<long> gains)
    {
        for (var coalition = 0; coalition < gains.Length; coalition++)
        {
            for (var others = gains.Length - 1 - coalition; others != 0; others &= others - 1)
            {
                var one = others & -others;
                var adds = gains[coalition | one] - gains[coalition];
                for (var rest = others & (others - 1); rest != 0; rest &= rest - 1)
                {
                    var with = coalition | (rest & -rest);
                    if (gains[with | one] - gains[with] < adds)
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    // Every coalition against its splits in two; the half that holds its lowest player stands for both.
    private static bool IsSuperadditive(ReadOnlySpan<long> gains)
    {
        for (var coalition = 1; coalition < gains.Length; coalition++)
        {
            var free = coalition & (coalition - 1);
            for (var part = free; part != 0; part = (part - 1) & free)
            {
                if (gains[part] + gains[coalition ^ part] > gains[coalition])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
