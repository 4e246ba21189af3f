using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Games;

// A coalition without a value is a fault that names it or, when asked, takes the best value of its partitions into known coalitions.
internal static class MissingCoalitions
{
    private const int MostNamed = 20;

    private const int MostToFill = 16;

    public static long[]? Fill(long?[] values, IReadOnlyList<string> players, GameKind kind, bool fills, RuleReader reader)
    {
        var missing = Enumerable.Range(1, values.Length - 1).Where(coalition => values[coalition] is null && (!fills || IsSingle(coalition))).ToArray();
        if (missing.Length > 0)
        {
            var named = missing.OrderBy(coalition => int.PopCount(coalition)).Take(MostNamed)
                .Select(coalition => string.Join('+', players.Where((_, i) => (coalition & (1 << i)) != 0)));
            reader.Note("values", "missingCoalitions", $"{missing.Length} coalitions have no value: {string.Join(", ", named)}{(missing.Length > MostNamed ? ", …" : ".")}");
            return null;
        }

        if (fills && players.Count > MostToFill)
        {
            reader.Note("missing", "tooManyPlayers", $"Missing coalitions are filled for at most {MostToFill} players.");
            return null;
        }

        return Best(values, kind);
    }

    private static bool IsSingle(int coalition) => (coalition & (coalition - 1)) == 0;

    // In order of their bits every part of a coalition comes before it, so its best split in two is the best partition.
    private static long[] Best(long?[] values, GameKind kind)
    {
        var best = new long[values.Length];
        for (var coalition = 1; coalition < values.Length; coalition++)
        {
            best[coalition] = values[coalition] ?? Splits(best, coalition).Aggregate(kind == GameKind.Cost ? Math.Min : Math.Max);
        }

        return best;
    }

    private static IEnumerable<long> Splits(long[] best, int coalition)
    {
        var free = coalition & (coalition - 1);
        for (var part = free; part != 0; part = (part - 1) & free)
        {
            yield return best[part] + best[coalition ^ part];
        }
    }
}
