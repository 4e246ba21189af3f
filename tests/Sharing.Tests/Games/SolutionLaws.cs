using FsCheck.Fluent;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Tests.Games;

/// <summary>What theory says of every solution, or of those that it names.</summary>
public sealed class SolutionLaws
{
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
    });

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
    public void Solve_DummyPlayer_PaysWhatItAddsToEveryone() => Law.Holds(RandomGames.Sensible.Zip(Gen.Choose(0, 50)), random =>
    {
        var (game, own) = random;
        var with = RandomGames.Game(GameKind.Cost, [.. game.Values.ToArray(), .. game.Values.ToArray().Select(value => value + own)], [.. game.Weights!, 2]);

        foreach (var name in Solutions.Names.Except(["equalCharge", "equalNonSeparable"]))
        {
            if (Solutions.Solve(with, name).Allocation is { } allocation)
            {
                allocation[^1].ShouldBe((Fraction)own, name);
            }
        }
    });

    [Fact]
    public void Solve_PlayersThatAreAlike_PayTheSame() => Law.Holds(Gen.Choose(0, 900).ArrayOf(12).Zip(Gen.Elements(GameKind.Cost, GameKind.Savings)), random =>
    {
        // Players a and b are exchangeable: values depend on how many of the two are in, and on c and d.
        var (values, kind) = random;
        long[] all = [.. Enumerable.Range(0, 16).Select(coalition => coalition == 0 ? 0L : values[((coalition >> 2) * 3) + (coalition & 1) + ((coalition >> 1) & 1)])];
        var game = RandomGames.Game(kind, all, [2, 2, 1, 3]);

        foreach (var name in Solutions.Names)
        {
            if (Solutions.Solve(game, name).Allocation is { } allocation)
            {
                allocation[0].ShouldBe(allocation[1], name);
            }
        }
    });

    [Fact]
    public void Solve_ScaledAndShiftedGame_ScalesAndShiftsTheShares() => Law.Holds(RandomGames.Any.Zip(Gen.Choose(1, 5)).Zip(Gen.Choose(-50, 50).ArrayOf(5)), random =>
    {
        var ((game, times), shifts) = random;
        long[] moved = [.. game.Values.ToArray().Select((value, coalition) => (times * value) + shifts.Where((_, i) => i < game.Players.Count && (coalition & (1 << i)) != 0).Sum(shift => (long)shift))];

        foreach (var name in Solutions.Names.Except(["equalCharge"]))
        {
            var (before, after) = (Solutions.Solve(game, name).Allocation, Solutions.Solve(RandomGames.Game(game.Kind, moved, game.Weights), name).Allocation);
            after.ShouldBe(before?.Select((share, i) => (share * times) + shifts[i]).ToArray(), name);
        }
    });

    [Fact]
    public void Solve_NucleolusOverImputations_LeavesNobodyWorseOffThanAlone() => Law.Holds(RandomGames.Any, game =>
    {
        foreach (var outcome in new[] { game.Nucleolus(), game.PerCapitaNucleolus() })
        {
            outcome.Allocation?.Select((share, player) => game.Kind == GameKind.Cost ? share <= game.StandAlone(player) : share >= game.StandAlone(player)).ShouldNotContain(false);
        }
    });

    [Fact]
    public void Solve_PlayersInAnotherOrder_PayTheSame() => Law.Holds(RandomGames.Any.SelectMany(game => Gen.Shuffle(Enumerable.Range(0, game.Players.Count)).Select(order => (game, order))), random =>
    {
        var (game, order) = random;
        var shuffled = RandomGames.Game(game.Kind, [.. game.Values.ToArray().Select((_, coalition) => game.Values[Original(coalition)])], [.. order.Select(player => game.Weights![player])]);

        foreach (var name in Solutions.Names)
        {
            var (mine, theirs) = (Solutions.Solve(game, name).Allocation, Solutions.Solve(shuffled, name).Allocation);
            theirs.ShouldBe(mine is null ? null : order.Select(player => mine[player]), name);
        }

        int Original(int coalition) => Enumerable.Range(0, order.Length).Where(i => (coalition & (1 << i)) != 0).Sum(i => 1 << order[i]);
    });
}
