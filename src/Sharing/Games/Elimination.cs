using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// Gaussian elimination over fractions.
internal static class Elimination
{
    // The combinations of the directions along which every row stays zero, as directions themselves.
    public static Fraction[][] Within(Fraction[][] directions, List<Fraction[]> rows)
    {
        var pivots = Reduce(rows, directions.Length);
        return
        [
            .. Enumerable.Range(0, directions.Length).Where(free => !pivots.ContainsKey(free))
                .Select(free => Combine(directions, pivots, free)),
        ];
    }

    // Brings the rows to reduced echelon form; gives the row of every pivot column.
    private static Dictionary<int, Fraction[]> Reduce(List<Fraction[]> rows, int columns)
    {
        var pivots = new Dictionary<int, Fraction[]>();
        for (var column = 0; column < columns; column++)
        {
            var pivot = rows.Find(row => !row[column].IsZero && !pivots.ContainsValue(row));
            if (pivot is null)
            {
                continue;
            }

            Scale(pivot, column);
            rows.Where(row => row != pivot).ToList().ForEach(row => Subtract(row, pivot, row[column]));
            pivots.Add(column, pivot);
        }

        return pivots;
    }

    private static void Scale(Fraction[] row, int column)
    {
        var by = row[column];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] /= by;
        }
    }

    private static void Subtract(Fraction[] row, Fraction[] pivot, Fraction times)
    {
        for (var i = 0; i < row.Length && !times.IsZero; i++)
        {
            row[i] -= times * pivot[i];
        }
    }

    private static Fraction[] Combine(Fraction[][] directions, Dictionary<int, Fraction[]> pivots, int free)
    {
        var combined = directions[free].ToArray();
        foreach (var (column, row) in pivots)
        {
            Subtract(combined, directions[column], row[free]);
        }

        return combined;
    }
}
