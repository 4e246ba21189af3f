using FsCheck.Fluent;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Tests.Games;

/// <summary>A subgame says of its coalitions what the game does.</summary>
public sealed class SubgameLaws
{
    [Fact]
    public void Subgame_AnyGame_KeepsTheValueOfEveryCoalition() => Law.Holds(RandomGames.Any.Zip(Gen.Choose(1, 31)), random =>
    {
        var (game, kept) = random;
        var players = game.Players.Where((_, i) => (kept & (1 << i)) != 0).ToHashSet(StringComparer.Ordinal);

        var subgame = game.Subgame(players);

        subgame.Players.ShouldBe(game.Players.Where(players.Contains));
        subgame.Weights.ShouldBe(game.Players.Zip(game.Weights!).Where(player => players.Contains(player.First)).Select(player => player.Second));
        for (var coalition = 0; coalition < 1 << players.Count; coalition++)
        {
            subgame.Value(coalition).ShouldBe(Value(game, subgame.Names(coalition)));
        }
    });

    [Fact]
    public void Subgame_OfASubgame_IsTheSubgame() => Law.Holds(RandomGames.Any.Where(game => game.Players.Count > 2), game =>
    {
        var (two, one) = (game.Players.Skip(1).ToHashSet(StringComparer.Ordinal), game.Players.Skip(2).ToHashSet(StringComparer.Ordinal));

        game.Subgame(two).Subgame(one).Values.ToArray().ShouldBe(game.Subgame(one).Values.ToArray());
    });

    private static Fraction Value(CoalitionGame game, IReadOnlyList<string> names) =>
        game.Value(names.Sum(name => 1 << game.Players.ToList().IndexOf(name)));
}
