using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// The practical methods: everyone pays the cost that it alone causes (its marginal cost), and they differ in how the joint rest is shared.
// They need only the values of all, of all but one and of one, so they work on games of any size. Shares are per participant.
internal static class SeparableCosts
{
    // Separable costs, remaining benefits: the rest by what each saves against going alone, after its own separable cost; never negative.
    public static SolutionOutcome RemainingBenefits(Game game) => ShareRest(game, player =>
        Saved(game, player) is var saved && saved.Sign > 0 ? saved : 0);

    // Alternative cost avoided: the same without cutting off players whose separable cost exceeds their cost alone.
    public static SolutionOutcome AlternativeCostAvoided(Game game) => ShareRest(game, player => Saved(game, player));

    public static SolutionOutcome EqualNonSeparable(Game game) => ShareRest(game, _ => Fraction.One);

    // The plainest of all: the same charge for everyone.
    public static SolutionOutcome EqualCharge(Game game)
    {
        var charge = game.Total / Enumerable.Range(0, game.Players.Count).Sum(player => (long)game.Count(player));
        return SolutionOutcome.Of([.. game.Players.Select(_ => charge)]);
    }

    // Equal propensity to disrupt: what the others lose if a player leaves, against what it loses itself, is the same for everyone.
    public static SolutionOutcome Gately(Game game)
    {
        var gaps = Enumerable.Range(0, game.Players.Count).Select(player => Saved(game, player)).ToArray();
        var total = Fraction.Sum(gaps.Select((gap, player) => gap * game.Count(player)));
        if (total.IsZero)
        {
            return SolutionOutcome.None("Nobody gains by joining, so there is no propensity to disrupt.");
        }

        var alone = Fraction.Sum(game.Players.Select((_, player) => game.StandAlone(player) * game.Count(player)));
        var perGap = (game.Total - alone) / total;
        return SolutionOutcome.Of([.. gaps.Select((gap, player) => game.StandAlone(player) + (perGap * gap))]);
    }

    private static Fraction Saved(Game game, int player) => game.Kind == GameKind.Cost
        ? game.StandAlone(player) - game.Marginal(player)
        : game.Marginal(player) - game.StandAlone(player);

    private static SolutionOutcome ShareRest(Game game, Func<int, Fraction> weightOf)
    {
        var players = Enumerable.Range(0, game.Players.Count).ToArray();
        var weights = players.Select(weightOf).ToArray();
        var rest = game.Total - Fraction.Sum(players.Select(player => game.Marginal(player) * game.Count(player)));
        var total = Fraction.Sum(players.Select(player => weights[player] * game.Count(player)));
        if (total.IsZero && !rest.IsZero)
        {
            return SolutionOutcome.None("Nobody saves anything against going alone, so there is nothing to share the joint rest by.");
        }

        return SolutionOutcome.Of([.. players.Select(player => game.Marginal(player) + (rest.IsZero ? 0 : rest * weights[player] / total))]);
    }
}
