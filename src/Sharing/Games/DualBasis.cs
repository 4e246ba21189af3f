using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// The basis of a standard-form programme with right-hand side (0, …, 0, 1), kept as its exact inverse. It starts with artificial columns.
internal sealed class DualBasis
{
    private const int PatienceWithoutProgress = 400;

    private readonly Fraction[][] inverse;
    private int stalled;

    public DualBasis(int rows, int firstArtificial)
    {
        Columns = [.. Enumerable.Range(firstArtificial, rows)];
        inverse = [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, rows).Select(i => i == row ? Fraction.One : Fraction.Zero).ToArray())];
    }

    public int[] Columns { get; }

    // After many pivots without progress the first column in order must enter (Bland), which cannot cycle.
    public bool IsStalling => stalled > PatienceWithoutProgress;

    // The columns with a price above zero: the right-hand side picks the last column of the inverse.
    public IEnumerable<int> Priced() => Columns.Where((_, row) => inverse[row][^1].Sign > 0);

    public Fraction[] InverseRow(int row) => inverse[row];

    public Fraction[] Multipliers(Func<int, Fraction> cost)
    {
        var multipliers = new Fraction[Columns.Length];
        for (var row = 0; row < Columns.Length; row++)
        {
            var price = cost(Columns[row]);
            for (var i = 0; i < multipliers.Length && !price.IsZero; i++)
            {
                multipliers[i] += price * inverse[row][i];
            }
        }

        return multipliers;
    }

    public void Pivot(int entering, Fraction[] column)
    {
        var image = Image(column);
        var leaving = -1;
        for (var row = 0; row < image.Length; row++)
        {
            if (image[row].Sign > 0 && (leaving < 0 || IsTighter(image, row, leaving)))
            {
                leaving = row;
            }
        }

        stalled = inverse[leaving][^1].IsZero ? stalled + 1 : 0;
        Exchange(leaving, entering, image);
    }

    public void Replace(int row, int entering, Fraction[] column) => Exchange(row, entering, Image(column));

    private bool IsTighter(Fraction[] image, int row, int other)
    {
        var order = (inverse[row][^1] * image[other]).CompareTo(inverse[other][^1] * image[row]);
        return order < 0 || (order == 0 && Columns[row] < Columns[other]);
    }

    private Fraction[] Image(Fraction[] column) => [.. inverse.Select(row => Fraction.Sum(row.Zip(column, (x, y) => x.IsZero || y.IsZero ? 0 : x * y)))];

    private void Exchange(int leaving, int entering, Fraction[] image)
    {
        for (var i = 0; i < image.Length; i++)
        {
            inverse[leaving][i] /= image[leaving];
        }

        for (var row = 0; row < image.Length; row++)
        {
            for (var i = 0; i < image.Length && row != leaving && !image[row].IsZero; i++)
            {
                inverse[row][i] -= image[row] * inverse[leaving][i];
            }
        }

        Columns[leaving] = entering;
    }
}
