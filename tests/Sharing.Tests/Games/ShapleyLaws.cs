using FsCheck.Fluent;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Tests.Games;

/// <summary>What makes the Shapley value, and the solutions that are sums like it.</summary>
public sealed class ShapleyLaws
{
    [Fact]
    public void Shapley_AnyGame_IsTheAverageOverAllOrders() => Law.Holds(RandomGames.Any, game =>
        game.Shapley().Allocation!.ShouldBe(ByOrders(game)));

    [Fact]
    public void Shapley_ValuesWhoseSumLeaves64Bits_IsExact() => Law.Holds(RandomGames.Any, game =>
    {
        const long Times = 1L << 50;
        var huge = RandomGames.Game(game.Kind, [.. game.Values.ToArray().Select(value => value * Times)]);

        huge.Shapley().Allocation.ShouldBe(game.Shapley().Allocation!.Select(share => share * Times));
    });

    [Theory]
    [InlineData("shapley")]
    [InlineData("weightedShapley")]
    [InlineData("equalCharge")]
    [InlineData("equalNonSeparable")]
    public void Solve_SumOfTwoGames_IsTheSumOfTheirs(string solution) => Law.Holds(RandomGames.Any.Zip(RandomGames.Any), random =>
    {
        var (one, other) = random;
        long[] second = [.. one.Values.ToArray().Select((_, coalition) => other.Values[coalition % other.Values.Length])];
        long[] both = [.. one.Values.ToArray().Zip(second, (x, y) => x + y)];

        Solve(both).ShouldBe(Solve(one.Values.ToArray()).Zip(Solve(second), (x, y) => x + y));

        IReadOnlyList<Fraction> Solve(long[] values) => Solutions.Solve(RandomGames.Game(one.Kind, values, one.Weights), solution).Allocation!;
    });

    [Fact]
    public void WeightedShapley_EqualWeights_IsTheShapleyValue() => Law.Holds(RandomGames.Any, game =>
        RandomGames.Game(game.Kind, game.Values.ToArray(), [.. game.Players.Select(_ => (Fraction)3)]).WeightedShapley().Allocation.ShouldBe(game.Shapley().Allocation));

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
}
