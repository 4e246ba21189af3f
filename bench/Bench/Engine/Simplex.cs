using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Bench.Engine;

/// <summary>The best point, and which constraints hold it back.</summary>
internal sealed record Optimum(Fraction[] Point, bool[] IsBinding);

/// <summary>
/// The two-phase simplex method as textbooks have it: maximise a linear function of variables that are not negative under constraints
/// "at most", each given by its coefficients and, last, its bound. The largest coefficient enters, the first one where that gained nothing.
/// </summary>
internal sealed class Simplex
{
    // A row per constraint, then the objective, then that of the first phase; a column per variable, then the artificial one, then the bounds.
    private readonly Fraction[][] tableau;
    private readonly int[] basic;
    private readonly int[] nonbasic;
    private readonly int artificial;
    private readonly int constraints;

    private Simplex(Fraction[][] atMost, Fraction[] objective)
    {
        artificial = objective.Length;
        constraints = atMost.Length;
        nonbasic = [.. Enumerable.Range(0, artificial + 1)];
        basic = [.. Enumerable.Range(artificial + 1, constraints)];
        tableau =
        [
            .. atMost.Select(row => (Fraction[])[.. row[..^1], -1, row[^1]]),
            [.. objective.Select(number => -number), 0, 0],
            [.. new Fraction[artificial], 1, 0],
        ];
    }

    public static Optimum Maximise(Fraction[][] atMost, Fraction[] objective)
    {
        var simplex = new Simplex(atMost, objective);
        simplex.FindFeasible();
        simplex.Improve(simplex.constraints);
        return simplex.ToOptimum();
    }

    private void FindFeasible()
    {
        var worst = Enumerable.Range(0, constraints).MinBy(row => tableau[row][^1]);
        if (tableau[worst][^1].Sign >= 0)
        {
            return;
        }

        Pivot(worst, artificial);
        Improve(constraints + 1);
        if (Array.IndexOf(basic, artificial) is var left and >= 0)
        {
            Pivot(left, Array.FindIndex(tableau[left], number => !number.IsZero));
        }
    }

    private void Improve(int objective)
    {
        var gained = true;
        while (Entering(objective, gained) is var column and >= 0)
        {
            var row = Leaving(column);
            gained = !tableau[row][^1].IsZero;
            Pivot(row, column);
        }
    }

    private int Entering(int objective, bool takesLargest)
    {
        var open = Enumerable.Range(0, nonbasic.Length)
            .Where(column => tableau[objective][column].Sign < 0 && (nonbasic[column] != artificial || objective > constraints));
        return takesLargest
            ? open.OrderBy(column => tableau[objective][column]).ThenBy(column => nonbasic[column]).FirstOrDefault(-1)
            : open.OrderBy(column => nonbasic[column]).FirstOrDefault(-1);
    }

    private int Leaving(int column) => Enumerable.Range(0, constraints)
        .Where(row => tableau[row][column].Sign > 0)
        .OrderBy(row => tableau[row][^1] / tableau[row][column]).ThenBy(row => basic[row]).First();

    private void Pivot(int row, int column)
    {
        var pivot = tableau[row][column];
        tableau[row][column] = 1;
        Fraction[] scaled = [.. tableau[row].Select(number => number / pivot)];
        tableau[row] = scaled;
        foreach (var other in tableau.Where(other => other != scaled && !other[column].IsZero))
        {
            var times = other[column];
            other[column] = 0;
            for (var i = 0; i < other.Length; i++)
            {
                other[i] -= scaled[i].IsZero ? 0 : times * scaled[i];
            }
        }

        (basic[row], nonbasic[column]) = (nonbasic[column], basic[row]);
    }

    private Optimum ToOptimum()
    {
        var point = new Fraction[artificial];
        foreach (var row in Enumerable.Range(0, constraints).Where(row => basic[row] < artificial))
        {
            point[basic[row]] = tableau[row][^1];
        }

        var priced = nonbasic.Where((_, column) => tableau[constraints][column].Sign > 0).ToHashSet();
        return new Optimum(point, [.. Enumerable.Range(artificial + 1, constraints).Select(priced.Contains)]);
    }
}
