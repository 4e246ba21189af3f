using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Bench.Engine;

/// <summary>All linear combinations of some rows.</summary>
internal sealed class RowSpan
{
    // Each reduced row with its first column that is not zero, where it has a one.
    private readonly List<(int First, Fraction[] Row)> reduced = [];

    public RowSpan(IEnumerable<Fraction[]> rows)
    {
        foreach (var rest in rows.Select(Reduce))
        {
            if (Array.FindIndex(rest, number => !number.IsZero) is var first and >= 0)
            {
                reduced.Add((first, [.. rest.Select(number => number / rest[first])]));
            }
        }
    }

    public bool Contains(Fraction[] row) => Reduce(row).All(number => number.IsZero);

    private Fraction[] Reduce(Fraction[] row) => reduced.Aggregate(row, (rest, next) =>
        rest[next.First].IsZero ? rest : [.. rest.Zip(next.Row, (number, other) => number - (rest[next.First] * other))]);
}
