using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Bench.Engine;

/// <summary>
/// The textbook sequence of linear programmes, on what players save against going alone: raise the least satisfaction of all coalitions, a
/// constraint each; keep the coalitions that hold it back where they are; go on with those that are not yet determined.
/// </summary>
internal static class TextbookNucleolus
{
    public static Fraction[] Of(Fraction[] costs, int players)
    {
        var all = costs.Length - 1;
        Fraction[] alone = [.. Enumerable.Range(0, players).Select(player => costs[1 << player])];
        Fraction[] saved = [.. costs.Select((cost, coalition) => Fraction.Sum(alone.Where((_, player) => Has(coalition, player))) - cost)];
        var kept = new Dictionary<int, Fraction> { [all] = saved[all] };
        while (true)
        {
            var determined = new RowSpan(kept.Keys.Select(coalition => Indicator(coalition, players)));
            int[] free = [.. Enumerable.Range(1, all - 1).Where(coalition => !determined.Contains(Indicator(coalition, players)))];
            var optimum = Raise(free, kept, saved, players);
            if (free.Length == 0)
            {
                return [.. alone.Zip(optimum.Point, (cost, saving) => cost - saving)];
            }

            foreach (var coalition in free.Where((_, row) => optimum.IsBinding[row]))
            {
                kept[coalition] = saved[coalition] + optimum.Point[players];
            }
        }
    }

    // The variables are the players' savings and, last, the satisfaction that every free coalition has at least.
    private static Optimum Raise(int[] free, Dictionary<int, Fraction> kept, Fraction[] saved, int players)
    {
        Fraction[][] atMost =
        [
            .. free.Select(coalition => Negated([.. Indicator(coalition, players), -1, saved[coalition]])),
            .. kept.Select(pair => (Fraction[])[.. Indicator(pair.Key, players), 0, pair.Value]),
            .. kept.Select(pair => Negated([.. Indicator(pair.Key, players), 0, pair.Value])),
        ];
        return Simplex.Maximise(atMost, [.. new Fraction[players], free.Length == 0 ? 0 : 1]);
    }

    private static Fraction[] Indicator(int coalition, int players) =>
        [.. Enumerable.Range(0, players).Select(player => Has(coalition, player) ? Fraction.One : Fraction.Zero)];

    private static bool Has(int coalition, int player) => (coalition & (1 << player)) != 0;

    private static Fraction[] Negated(Fraction[] row) => [.. row.Select(number => -number)];
}
