using FsCheck;
using FsCheck.Fluent;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Tests.Games;

/// <summary>What theory says of every solution, or of those that it names.</summary>
public sealed class SolutionLaws
{
    [Fact]
    public void Solve_AnyGameAndSolution_SharesExactlyTheTotal() => HoldsOfEach(
        Solutions.Names, Gen.OneOf(RandomGames.Any, RandomGames.Sensible), (game, _, allocation) => Fraction.Sum(allocation).ShouldBe(game.Total));

    [Fact]
    public void Solve_SensibleGame_HasEverySolutionAndNobodyPaysMoreThanAloneWhereTheorySaysSo() => Law.Holds(RandomGames.Sensible, game =>
    {
        foreach (var name in Solutions.Names.Except(["equalCharge", "equalNonSeparable", "gately", "aca", "scrb"]))
        {
            var allocation = Solutions.Solve(game, name).Allocation.ShouldNotBeNull();
            allocation.Select((share, player) => share <= game.StandAlone(player)).ShouldNotContain(false, name);
        }

        foreach (var name in new[] { "gately", "aca", "scrb" })
        {
            Solutions.Solve(game, name).Allocation?.Select((share, player) => share <= game.StandAlone(player)).ShouldNotContain(false, name);
        }

        game.Properties().ShouldBe(new GameProperties(true, true, true));
        game.Objections(game.Shapley().Allocation!).ShouldBeEmpty();
    });

    [Fact]
    public void Solve_DummyPlayer_PaysWhatItAddsToEveryone() => HoldsOfEach(
        Solutions.Names.Except(["equalCharge", "equalNonSeparable"]),
        RandomGames.Sensible.Zip(Gen.Choose(0, 50), (game, own) => RandomGames.Game(
            GameKind.Cost, [.. game.Values.ToArray(), .. game.Values.ToArray().Select(value => value + own)], [.. game.Weights!, 2])),
        (game, name, allocation) => allocation[^1].ShouldBe(game.StandAlone(game.Players.Count - 1), name));

    [Fact]
    public void Solve_PlayersThatAreAlike_PayTheSame() => HoldsOfEach(
        Solutions.Names,
        Gen.Choose(0, 900).ArrayOf(12).Zip(Gen.Elements(GameKind.Cost, GameKind.Savings), Alike),
        (_, name, allocation) => allocation[0].ShouldBe(allocation[1], name));

    [Fact]
    public void Solve_ScaledAndShiftedGame_ScalesAndShiftsTheShares() =>
        Law.HoldsWhere(RandomGames.Any.Zip(Gen.Choose(1, 5)).Zip(Gen.Choose(-50, 50).ArrayOf(5)), random =>
    {
        var ((game, times), shifts) = random;
        long[] moved = [.. game.Values.ToArray().Select((value, coalition) => (times * value) + shifts.Where((_, i) => i < game.Players.Count && (coalition & (1 << i)) != 0).Sum(shift => (long)shift))];

        var solved = 0;
        foreach (var name in Solutions.Names.Except(["equalCharge"]))
        {
            var (before, after) = (Solutions.Solve(game, name).Allocation, Solutions.Solve(RandomGames.Game(game.Kind, moved, game.Weights), name).Allocation);
            after.ShouldBe(before?.Select((share, i) => (share * times) + shifts[i]).ToArray(), name);
            solved += before is null ? 0 : 1;
        }

        return solved == Solutions.Names.Count - 1;
    }, atLeast: 0.2);

    [Fact]
    public void Solve_NucleolusOverImputations_LeavesNobodyWorseOffThanAlone() => Law.HoldsWhere(RandomGames.Any, game =>
    {
        SolutionOutcome[] outcomes = [game.Nucleolus(), game.PerCapitaNucleolus()];

        foreach (var allocation in outcomes.Select(outcome => outcome.Allocation).OfType<IReadOnlyList<Fraction>>())
        {
            allocation.Select((share, player) => game.Kind == GameKind.Cost ? share <= game.StandAlone(player) : share >= game.StandAlone(player))
                .ShouldNotContain(false);
        }

        return outcomes.All(outcome => outcome.Allocation is not null);
    }, atLeast: 0.4);

    [Fact]
    public void Solve_PlayersInAnotherOrder_PayTheSame() => Law.HoldsWhere(
        RandomGames.Any.SelectMany(game => Gen.Shuffle(Enumerable.Range(0, game.Players.Count)).Select(order => (game, order))), random =>
    {
        var (game, order) = random;
        var shuffled = RandomGames.Game(game.Kind, [.. game.Values.ToArray().Select((_, coalition) => game.Values[Original(coalition)])], [.. order.Select(player => game.Weights![player])]);

        foreach (var name in Solutions.Names)
        {
            var (mine, theirs) = (Solutions.Solve(game, name).Allocation, Solutions.Solve(shuffled, name).Allocation);
            theirs.ShouldBe(mine is null ? null : order.Select(player => mine[player]), name);
        }

        return Solutions.Solve(game, "nucleolus").Allocation is not null;

        int Original(int coalition) => Enumerable.Range(0, order.Length).Where(i => (coalition & (1 << i)) != 0).Sum(i => 1 << order[i]);
    }, atLeast: 0.4);

    // Players a and b are exchangeable: values depend on how many of the two are in, and on c and d.
    private static CoalitionGame Alike(int[] values, GameKind kind)
    {
        var all = Enumerable.Range(0, 16)
            .Select(coalition => coalition == 0 ? 0L : values[((coalition >> 2) * 3) + (coalition & 1) + ((coalition >> 1) & 1)]);
        return RandomGames.Game(kind, [.. all], [2, 2, 1, 3]);
    }

    // A game may lack a solution, and the law then says nothing of it: every solution must be met often enough.
    private static void HoldsOfEach(
        IEnumerable<string> solutions, Gen<CoalitionGame> games, Action<CoalitionGame, string, IReadOnlyList<Fraction>> holds)
    {
        var met = solutions.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
        Law.Holds(games, game =>
        {
            foreach (var name in met.Keys)
            {
                if (Solutions.Solve(game, name).Allocation is { } allocation)
                {
                    holds(game, name, allocation);
                    met[name]++;
                }
            }
        });
        met.ShouldAllBe(solution => solution.Value > Law.Cases / 10);
    }
}
