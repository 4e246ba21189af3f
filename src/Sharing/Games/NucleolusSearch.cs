using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// Maschler, Peleg and Shapley's sequence of programmes, exactly: raise the least satisfaction (share less own gain, per member or not)
// of all coalitions as far as it goes; the coalitions that hold it there in every optimum (those with a dual price) are settled; go
// on with those whose sum is still free. Every round settles at least one direction, so there are at most as many rounds as players.
internal sealed class NucleolusSearch
{
    private readonly long[] gains;
    private readonly bool isPerCapita;
    private readonly bool isOverImputations;
    private readonly int players;
    private Fraction[] point;
    private Fraction[][] directions;

    public NucleolusSearch(long[] gains, bool isPerCapita, bool isOverImputations)
    {
        this.gains = gains;
        this.isPerCapita = isPerCapita;
        this.isOverImputations = isOverImputations;
        players = BitOperations.Log2((uint)gains.Length);
        point = [gains[^1], .. new Fraction[players - 1]];
        directions = [.. Enumerable.Range(1, players - 1).Select(player => Enumerable.Range(0, players)
            .Select(i => i == player ? Fraction.One : i == 0 ? -Fraction.One : Fraction.Zero).ToArray())];
    }

    public Fraction[] Find()
    {
        while (directions.Length > 0)
        {
            var optimum = Programme().Solve();
            point = optimum.Point;
            directions = Elimination.Within(directions, [.. optimum.Settled.Select(Sums)]);
        }

        return point;
    }

    // The largest satisfaction that every coalition can have at once; negative exactly when the core is empty.
    public Fraction LeastSatisfaction() => directions.Length == 0 ? Fraction.Zero : Programme().Solve().Satisfaction;

    private SatisfactionProgramme Programme() => new(gains, isPerCapita, isOverImputations, point, directions);

    // A coalition's share, in terms of the free directions.
    private Fraction[] Sums(int coalition) =>
        [.. directions.Select(direction => Fraction.Sum(direction.Where((_, i) => (coalition & (1 << i)) != 0)))];
}
