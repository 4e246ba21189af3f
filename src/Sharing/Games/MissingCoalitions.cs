using System.Numerics;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Games;

// A coalition without a value is a fault that names it or, when asked, takes the best value of its partitions into known coalitions.
internal static class MissingCoalitions
{
    private const int MostNamed = 20;

    // A few seconds of work.
    private const long MostSteps = 1L << 31;

    public static long[]? Fill(IReadOnlyDictionary<int, long> known, IReadOnlyList<string> players, GameKind kind, bool fills, RuleReader reader)
    {
        var missing = fills ? players.Count - known.Keys.Count(IsSingle) : (1 << players.Count) - 1 - known.Count;
        if (missing > 0)
        {
            var named = BySize(players.Count).Where(coalition => !known.ContainsKey(coalition)).Take(Math.Min(missing, MostNamed))
                .Select(coalition => string.Join('+', players.Where((_, i) => (coalition & (1 << i)) != 0)));
            reader.Note("values", "missingCoalitions", $"{missing} coalitions have no value: {string.Join(", ", named)}{(missing > MostNamed ? ", …" : ".")}");
            return null;
        }

        var byLowest = known.ToLookup(pair => BitOperations.TrailingZeroCount(pair.Key));
        if (fills && byLowest.Sum(group => (long)group.Count() << (players.Count - 1 - group.Key)) > MostSteps)
        {
            reader.Note("missing", "tooManyCoalitions", $"There are too many partitions of {players.Count} players into {known.Count} coalitions to look for the best; give fewer values, or all.");
            return null;
        }

        var values = fills ? BestPartitions([.. Enumerable.Range(0, players.Count).Select(lowest => byLowest[lowest].ToArray())], kind) : new long[1 << players.Count];
        foreach (var (coalition, value) in known)
        {
            values[coalition] = value;
        }

        return values;
    }

    // In order of their bits every part of a coalition comes before it. One part holds its lowest player: a known coalition.
    private static long[] BestPartitions(KeyValuePair<int, long>[][] knownByLowest, GameKind kind)
    {
        var sign = kind == GameKind.Cost ? -1 : 1;
        var best = new long[1 << knownByLowest.Length];
        for (var coalition = 1; coalition < best.Length; coalition++)
        {
            var most = long.MinValue;
            foreach (var (part, value) in knownByLowest[BitOperations.TrailingZeroCount(coalition)])
            {
                if ((part & ~coalition) == 0)
                {
                    most = Math.Max(most, sign * (value + best[coalition ^ part]));
                }
            }

            best[coalition] = sign * most;
        }

        return best;
    }

    private static bool IsSingle(int coalition) => (coalition & (coalition - 1)) == 0;

    // All coalitions, the smallest first.
    private static IEnumerable<int> BySize(int players)
    {
        for (var size = 1; size <= players; size++)
        {
            for (var coalition = (1 << size) - 1; coalition < 1 << players;)
            {
                yield return coalition;
                var lowest = coalition & -coalition;
                var carried = coalition + lowest;
                coalition = carried | (((carried ^ coalition) / lowest) >> 2);
            }
        }
    }
}
