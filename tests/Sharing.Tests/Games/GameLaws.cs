using FsCheck.Fluent;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Tests.Games;

/// <summary>What theory says of every game.</summary>
public sealed class GameLaws
{
    private const int Games = 1_000;

    [Fact]
    public void Solve_AnyGameAndSolution_SharesExactlyTheTotal() => Law.Holds(Gen.OneOf(RandomGames.Any, RandomGames.Sensible), game =>
    {
        foreach (var name in Solutions.Names)
        {
            if (Solutions.Solve(game, name).Allocation is { } allocation)
            {
                Fraction.Sum(allocation).ShouldBe(game.Total);
            }
        }
    }, Games);

    [Fact]
    public void Solve_SensibleGame_HasEverySolutionAndNobodyPaysMoreThanAloneWhereTheorySaysSo() => Law.Holds(RandomGames.Sensible, game =>
    {
        foreach (var name in new[] { "shapley", "nucleolus", "perCapitaNucleolus", "tau" })
        {
            var allocation = Solutions.Solve(game, name).Allocation.ShouldNotBeNull();
            allocation.Select((share, player) => share <= game.StandAlone(player)).ShouldNotContain(false, name);
        }

        game.Properties().ShouldBe(new GameProperties(true, true, true));
        game.Objections(game.Shapley().Allocation!).ShouldBeEmpty();
    }, Games);

    [Fact]
    public void Shapley_AnyGame_IsTheAverageOverAllOrders() => Law.Holds(RandomGames.Any, game =>
        game.Shapley().Allocation!.ShouldBe(ByOrders(game)), Games);

    [Fact]
    public void Shapley_ValuesWhoseSumLeaves64Bits_IsExact() => Law.Holds(RandomGames.Any, game =>
    {
        const long Times = 1L << 50;
        var huge = RandomGames.Game(game.Kind, [.. game.Values.ToArray().Select(value => value * Times)]);

        huge.Shapley().Allocation.ShouldBe(game.Shapley().Allocation!.Select(share => share * Times));
    }, Games);

    [Fact]
    public void Shapley_SumOfTwoGames_IsTheSumOfTheirs() => Law.Holds(Gen.Choose(0, 900).ArrayOf(16).Zip(Gen.Choose(0, 900).ArrayOf(16)), random =>
    {
        long[] one = [0, .. random.Item1.Skip(1).Select(value => (long)value)];
        long[] other = [0, .. random.Item2.Skip(1).Select(value => (long)value)];
        long[] both = [.. one.Zip(other, (x, y) => x + y)];

        Shapley(both).ShouldBe(Shapley(one).Zip(Shapley(other), (x, y) => x + y));
    }, Games);

    [Fact]
    public void WeightedShapley_EqualWeights_IsTheShapleyValue() => Law.Holds(RandomGames.Any, game =>
        RandomGames.Game(game.Kind, game.Values.ToArray(), [.. game.Players.Select(_ => (Fraction)3)]).WeightedShapley().Allocation.ShouldBe(game.Shapley().Allocation), Games);

    [Fact]
    public void Solve_DummyPlayer_PaysWhatItAddsToEveryone() => Law.Holds(RandomGames.Sensible.Zip(Gen.Choose(0, 50)), random =>
    {
        var (game, own) = random;
        var with = RandomGames.Game(GameKind.Cost, [.. game.Values.ToArray(), .. game.Values.ToArray().Select(value => value + own)]);

        foreach (var name in new[] { "shapley", "nucleolus", "scrb", "aca", "tau", "preNucleolus" })
        {
            if (Solutions.Solve(with, name).Allocation is { } allocation)
            {
                allocation[^1].ShouldBe((Fraction)own, name);
            }
        }
    }, Games);

    [Fact]
    public void Solve_PlayersThatAreAlike_PayTheSame() => Law.Holds(Gen.Choose(0, 900).ArrayOf(12).Zip(Gen.Elements(GameKind.Cost, GameKind.Savings)), random =>
    {
        // Players a and b are exchangeable: values depend on how many of the two are in, and on c and d.
        var (values, kind) = random;
        long[] all = [.. Enumerable.Range(0, 16).Select(coalition => coalition == 0 ? 0L : values[((coalition >> 2) * 3) + (coalition & 1) + ((coalition >> 1) & 1)])];
        var game = RandomGames.Game(kind, all);

        foreach (var name in Solutions.Names)
        {
            if (Solutions.Solve(game, name).Allocation is { } allocation)
            {
                allocation[0].ShouldBe(allocation[1], name);
            }
        }
    }, Games);

    [Fact]
    public void Solve_ScaledAndShiftedGame_ScalesAndShiftsTheShares() => Law.Holds(RandomGames.Any.Zip(Gen.Choose(1, 5)).Zip(Gen.Choose(-50, 50).ArrayOf(5)), random =>
    {
        var ((game, times), shifts) = random;
        long[] moved = [.. game.Values.ToArray().Select((value, coalition) => (times * value) + shifts.Where((_, i) => i < game.Players.Count && (coalition & (1 << i)) != 0).Sum(shift => (long)shift))];

        foreach (var name in Solutions.Names.Except(["equalCharge"]))
        {
            var (before, after) = (Solutions.Solve(game, name).Allocation, Solutions.Solve(RandomGames.Game(game.Kind, moved), name).Allocation);
            after.ShouldBe(before?.Select((share, i) => (share * times) + shifts[i]).ToArray(), name);
        }
    }, Games);

    [Fact]
    public void Nucleolus_GameWithACore_LiesInIt() => Law.Holds(Gen.OneOf(RandomGames.Any, RandomGames.Sensible), game =>
    {
        var isCoreEmpty = game.IsCoreEmpty();

        game.Objections(game.PreNucleolus().Allocation!).Count.ShouldBe(isCoreEmpty ? Math.Max(1, game.Objections(game.PreNucleolus().Allocation!).Count) : 0);
        if (!isCoreEmpty)
        {
            game.Objections(game.Nucleolus().Allocation!).ShouldBeEmpty();
            game.Nucleolus().Allocation.ShouldBe(game.PreNucleolus().Allocation);
        }
    }, Games);

    [Fact]
    public void Nucleolus_AnyOtherImputation_LeavesTheLeastSatisfiedWorseOff() => Law.Holds(RandomGames.Any.Zip(Gen.Choose(-20, 20).ArrayOf(5)), random =>
    {
        var (game, moves) = random;
        if (game.Nucleolus().Allocation is not { } nucleolus)
        {
            return;
        }

        Fraction[] other = [.. nucleolus.Select((share, i) => share + (i == 0 ? -moves.Skip(1).Take(nucleolus.Count - 1).Sum() : moves[i]))];
        if (other.Where((share, i) => Gain(game, share) < Gain(game, game.StandAlone(i))).Any())
        {
            return;
        }

        Order(Satisfactions(game, nucleolus), Satisfactions(game, other)).ShouldBeGreaterThanOrEqualTo(0);
    }, Games);

    [Fact]
    public void Solve_Tree_IsThatOfItsCoalitionGame() => Law.Holds(RandomGames.Trees, tree =>
    {
        var (coalitions, participants) = Expand(tree);
        tree.IsCoreEmpty().ShouldBe(coalitions.IsCoreEmpty());
        coalitions.Properties().ShouldBe(tree.Properties());
        foreach (var name in new[] { "shapley", "nucleolus", "scrb", "aca", "equalCharge", "equalNonSeparable", "tau" })
        {
            var (mine, theirs) = (Solutions.Solve(tree, name), Solutions.Solve(coalitions, name));
            participants.Select(node => mine.Allocation?[node]).ShouldBe(participants.Select((_, i) => theirs.Allocation?[i]), name);
            if (mine.Allocation is not null)
            {
                tree.Objections(mine.Allocation).Count.ShouldBe(Math.Min(1, coalitions.Objections(theirs.Allocation!).Count));
            }
        }
    }, 300);

    [Fact]
    public void Sampled_KnownGame_LiesWithinItsError()
    {
        var exact = Shapley([.. Enumerable.Range(0, 1 << 10).Select(coalition => (long)Math.Sqrt(1000 * int.PopCount(coalition)) + (coalition % 7))]);
        var value = (ulong coalition) => coalition == 0 ? 0d : (long)Math.Sqrt(1000 * int.PopCount((int)coalition)) + ((int)coalition % 7);

        var estimates = SampledShapley.Estimate(10, value, 400, seed: 1);

        foreach (var (estimate, truth) in estimates.Zip(exact))
        {
            var off = Math.Abs(estimate.Value - double.Parse(truth.ToDecimalString(9), System.Globalization.CultureInfo.InvariantCulture));
            off.ShouldBeLessThan(4 * estimate.StandardError);
            estimate.StandardError.ShouldBeInRange(0.001, 0.5);
        }

        SampledShapley.Estimate(10, value, 400, seed: 1).ShouldBe(estimates);
    }

    [Fact]
    public void Shapley_TwentyPlayers_IsExact()
    {
        var values = new long[1 << 20];
        for (var coalition = 1; coalition < values.Length; coalition++)
        {
            values[coalition] = values[coalition & (coalition - 1)] + 1000 - (40 * int.PopCount(coalition)) + int.TrailingZeroCount(coalition);
        }

        var game = new CoalitionGame(GameKind.Cost, RandomGames.Names(20), values, 100);

        Fraction.Sum(game.Shapley().Allocation!).ShouldBe(game.Total);
    }

    private static Fraction[] Shapley(long[] values) => [.. RandomGames.Game(GameKind.Cost, values).Shapley().Allocation!];

    private static Fraction[] ByOrders(CoalitionGame game)
    {
        var sums = new Fraction[game.Players.Count];
        var orders = 0;
        Walk(0);
        return [.. sums.Select(sum => sum / orders)];

        void Walk(int joined, params (int Player, Fraction Adds)[] added)
        {
            if (added.Length == sums.Length)
            {
                orders++;
                added.ToList().ForEach(step => sums[step.Player] += step.Adds);
            }

            for (var player = 0; player < sums.Length; player++)
            {
                if ((joined & (1 << player)) == 0)
                {
                    Walk(joined | (1 << player), [.. added, (player, game.Value(joined | (1 << player)) - game.Value(joined))]);
                }
            }
        }
    }

    private static Fraction Gain(Game game, Fraction value) => game.Kind == GameKind.Cost ? -value : value;

    private static Fraction[] Satisfactions(CoalitionGame game, IReadOnlyList<Fraction> allocation) =>
    [
        .. Enumerable.Range(1, game.Values.Length - 2)
            .Select(coalition => Gain(game, Fraction.Sum(allocation.Where((_, i) => (coalition & (1 << i)) != 0)) - game.Value(coalition))).Order(),
    ];

    private static int Order(Fraction[] left, Fraction[] right) => left.Zip(right, (x, y) => x.CompareTo(y)).FirstOrDefault(order => order != 0);

    private static (CoalitionGame Game, int[] Participants) Expand(TreeGame tree)
    {
        int[] participants = [.. tree.Players.SelectMany((_, node) => Enumerable.Repeat(node, tree.Count(node)))];
        return (tree.ToCoalitions(participants), participants);
    }
}
