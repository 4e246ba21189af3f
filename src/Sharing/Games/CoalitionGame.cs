using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

/// <summary>A game given value by value. A coalition is a set of bits, bit i standing for player i.</summary>
public sealed class CoalitionGame : Game
{
    /// <summary>The most players that a general game may have.</summary>
    public const int MostPlayers = 24;

    // Room in 64 bits for the difference of two values, and in 128 for the sum over all coalitions.
    internal const long Limit = 1L << 61;

    private const int MostObjections = 100;

    // Values are whole numbers of 1/scale, so that scans over millions of coalitions need no fractions.
    private readonly long[] values;
    private readonly BigInteger scale;
    private readonly long largest;
    private readonly Lazy<long[]> gains;

    /// <summary>Creates a game from scaled values.</summary>
    /// <param name="kind">What values mean.</param>
    /// <param name="players">The players, in ordinal order; at most <see cref="MostPlayers"/>.</param>
    /// <param name="values">The value of every coalition times <paramref name="scale"/>; 2^players of them, the first zero, each below 2^61.</param>
    /// <param name="scale">Above zero.</param>
    /// <param name="weights">Weights for the weighted Shapley value, each above zero; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is 2^61 or more.</exception>
    public CoalitionGame(GameKind kind, IReadOnlyList<string> players, long[] values, BigInteger scale, IReadOnlyList<Fraction>? weights = null)
        : base(kind, players, weights)
    {
        this.values = values;
        this.scale = scale;
        largest = Math.Max(values.Max(), -values.Min());
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(largest, Limit, nameof(values));
        gains = new Lazy<long[]>(() => kind == GameKind.Savings ? values : [.. values.Select(value => -value)]);
    }

    /// <inheritdoc />
    public override Fraction Total => Value(All);

    internal ReadOnlySpan<long> Values => values;

    private int All => values.Length - 1;

    // Costs are negative gains; theory is written for gains.
    private long[] Gains => gains.Value;

    /// <summary>The value of a coalition.</summary>
    public Fraction Value(int coalition) => new(values[coalition], scale);

    /// <summary>The players of a coalition.</summary>
    public IReadOnlyList<string> Names(int coalition) => [.. Players.Where((_, i) => (coalition & (1 << i)) != 0)];

    /// <inheritdoc />
    public override CoalitionGame Subgame(IReadOnlySet<string> players)
    {
        int[] kept = [.. Enumerable.Range(0, Players.Count).Where(player => players.Contains(Players[player]))];
        var (coalitions, their) = (new int[1 << kept.Length], new long[1 << kept.Length]);
        for (var coalition = 1; coalition < their.Length; coalition++)
        {
            coalitions[coalition] = coalitions[coalition & (coalition - 1)] | (1 << kept[BitOperations.TrailingZeroCount(coalition)]);
            their[coalition] = values[coalitions[coalition]];
        }

        return new CoalitionGame(Kind, [.. kept.Select(player => Players[player])], their, scale, Weights is null ? null : [.. kept.Select(player => Weights[player])]);
    }

    /// <inheritdoc />
    public override Fraction StandAlone(int player) => Value(1 << player);

    /// <inheritdoc />
    public override Fraction Marginal(int player) => Total - Value(All & ~(1 << player));

    /// <inheritdoc />
    public override SolutionOutcome Shapley() => Scaled(ShapleyValue.Of(values, Players.Count, largest));

    /// <inheritdoc />
    public override SolutionOutcome WeightedShapley() =>
        Weights is null ? SolutionOutcome.None("The weighted Shapley value needs a weight for every player.")
        : WeightedShapleyValue.Of(values, Weights) is { } shares ? Scaled(shares)
        : SolutionOutcome.None($"Coalitions have more than {WeightedShapleyValue.MostTotals} different total weights, too many for an exact weighted Shapley value; give weights in small whole numbers.");

    /// <inheritdoc />
    public override SolutionOutcome Nucleolus() => OverImputations(isPerCapita: false);

    /// <inheritdoc />
    public override SolutionOutcome PerCapitaNucleolus() => OverImputations(isPerCapita: true);

    /// <inheritdoc />
    public override SolutionOutcome PreNucleolus() => Signed(new NucleolusSearch(Gains, isPerCapita: false, isOverImputations: false).Find());

    /// <inheritdoc />
    public override SolutionOutcome Tau() => TauValue.Of(Gains, Players.Count) is { } tau
        ? Signed(tau)
        : SolutionOutcome.None("The game is not quasi-balanced, so it has no tau value.");

    /// <inheritdoc />
    public override GameProperties Properties() => PropertyCheck.Of(Gains, values, Players.Count);

    /// <inheritdoc />
    public override bool IsCoreEmpty() => new NucleolusSearch(Gains, isPerCapita: false, isOverImputations: false).LeastSatisfaction().Sign < 0;

    /// <inheritdoc />
    public override IReadOnlyList<Objection> Objections(IReadOnlyList<Fraction> allocation) =>
    [
        .. CoreTest.Wronged(Gains, [.. allocation.Select(share => (Kind == GameKind.Cost ? -share : share) * scale)], MostObjections)
            .Select(coalition => new Objection(
                Names(coalition),
                Value(coalition),
                Fraction.Sum(allocation.Where((_, i) => (coalition & (1 << i)) != 0)))),
    ];

    private SolutionOutcome OverImputations(bool isPerCapita)
    {
        var alone = Enumerable.Range(0, Players.Count).Aggregate(Int128.Zero, (sum, i) => sum + Gains[1 << i]);
        return alone > Gains[All]
            ? SolutionOutcome.None("No allocation leaves every player at least as well off as alone, so there is no nucleolus over imputations; the pre-nucleolus exists.")
            : Signed(new NucleolusSearch(Gains, isPerCapita, isOverImputations: true).Find());
    }

    private SolutionOutcome Scaled(IEnumerable<Fraction> allocation) => SolutionOutcome.Of([.. allocation.Select(share => share / scale)]);

    private SolutionOutcome Signed(IEnumerable<Fraction> gains) => Scaled(gains.Select(gain => Kind == GameKind.Cost ? -gain : gain));
}
