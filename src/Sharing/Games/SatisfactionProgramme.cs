using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// Maximise the least satisfaction over point + directions. There are as many constraints as coalitions but few variables, so the dual is
// solved: its columns are coalitions, priced by a scan over all of them, and its basis is as small as the number of
// directions plus one. The multipliers of the basis are the allocation itself, the dual prices show which coalitions bind.
internal sealed class SatisfactionProgramme
{
    private readonly long[] gains;
    private readonly bool isPerCapita;
    private readonly Fraction[] point;
    private readonly Fraction[][] directions;
    private readonly CoalitionScan scan;
    private readonly int hardColumns;
    private readonly int rows;

    public SatisfactionProgramme(long[] gains, bool isPerCapita, bool isOverImputations, Fraction[] point, Fraction[][] directions)
    {
        this.gains = gains;
        this.isPerCapita = isPerCapita;
        this.point = point;
        this.directions = directions;
        scan = new CoalitionScan(gains, isPerCapita, directions);
        hardColumns = isOverImputations ? point.Length : 0;
        rows = directions.Length + 1;
    }

    // Columns are coalitions, then the players' own constraints (nobody worse off than alone), then artificial ones.
    private int FirstHard => gains.Length;

    private int FirstArtificial => gains.Length + hardColumns;

    public (Fraction[] Point, Fraction Satisfaction, IReadOnlyList<int> Settled) Solve()
    {
        var basis = new DualBasis(rows, FirstArtificial);
        Optimise(basis, counts: 0);
        DriveOut(basis);
        Optimise(basis, counts: 1);
        var multipliers = basis.Multipliers(Cost);
        return (PointAt(multipliers), multipliers[^1], [.. basis.Priced().Select(column => column < FirstHard ? column : 1 << (column - FirstHard))]);
    }

    // Prices with the costs counted once (the programme itself) or not at all (finding a first basis without artificial columns).
    private void Optimise(DualBasis basis, int counts)
    {
        while (true)
        {
            var multipliers = basis.Multipliers(column => counts == 0 ? (column >= FirstArtificial ? 1 : 0) : Cost(column));
            var entering = Entering(multipliers, counts, isFirst: basis.IsStalling);
            if (entering < 0)
            {
                return;
            }

            basis.Pivot(entering, Column(entering));
        }
    }

    // Artificial columns left in the basis are zero; any column that touches their row takes their place.
    private void DriveOut(DualBasis basis)
    {
        for (var row = 0; row < rows; row++)
        {
            if (basis.Columns[row] >= FirstArtificial)
            {
                var touching = scan.First(Along(basis.InverseRow(row)), basis.InverseRow(row)[^1]);
                basis.Replace(row, touching, Column(touching));
            }
        }
    }

    private int Entering(Fraction[] multipliers, int counts, bool isFirst)
    {
        var shares = counts == 0 ? Along(multipliers) : PointAt(multipliers);
        var coalition = scan.MostViolated(shares, multipliers[^1], counts, isFirst, out var by);
        if (isFirst && coalition >= 0)
        {
            return coalition;
        }

        var hard = Enumerable.Range(0, hardColumns).Where(player => !scan.IsSettled(1 << player))
            .Select(player => (Player: player, Slack: shares[player] - (counts * gains[1 << player])))
            .Where(constraint => constraint.Slack < by);
        var violated = isFirst ? hard.Take(1).ToArray() : [.. hard.OrderBy(constraint => constraint.Slack).Take(1)];
        return violated.Length > 0 ? FirstHard + violated[0].Player : coalition;
    }

    private Fraction Cost(int column) => column < FirstHard
        ? Fraction.Sum(point.Where((_, i) => (column & (1 << i)) != 0)) - gains[column]
        : point[column - FirstHard] - gains[1 << (column - FirstHard)];

    private Fraction[] Column(int column)
    {
        var coalition = column < FirstHard ? column : 1 << (column - FirstHard);
        var satisfaction = column >= FirstHard ? 0 : isPerCapita ? BitOperations.PopCount((uint)coalition) : 1;
        return [.. directions.Select(direction => -Fraction.Sum(direction.Where((_, i) => (coalition & (1 << i)) != 0))), satisfaction];
    }

    private Fraction[] Along(Fraction[] multipliers) =>
        [.. point.Select((_, i) => Fraction.Sum(directions.Select((direction, k) => direction[i] * multipliers[k])))];

    private Fraction[] PointAt(Fraction[] multipliers) => [.. point.Zip(Along(multipliers), (start, along) => start + along)];
}
