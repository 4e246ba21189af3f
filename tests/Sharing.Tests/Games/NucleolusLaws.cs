using FsCheck.Fluent;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Tests.Games;

/// <summary>What makes the nucleolus.</summary>
public sealed class NucleolusLaws
{
    [Fact]
    public void Nucleolus_GameWithACore_LiesInIt() => Law.HoldsWhere(Gen.OneOf(RandomGames.Any, RandomGames.Sensible), game =>
    {
        var isCoreEmpty = game.IsCoreEmpty();

        game.Objections(game.PreNucleolus().Allocation!).Count.ShouldBe(isCoreEmpty ? Math.Max(1, game.Objections(game.PreNucleolus().Allocation!).Count) : 0);
        if (!isCoreEmpty)
        {
            game.Objections(game.Nucleolus().Allocation!).ShouldBeEmpty();
            game.Nucleolus().Allocation.ShouldBe(game.PreNucleolus().Allocation);
            game.Objections(game.PerCapitaNucleolus().Allocation!).ShouldBeEmpty();
        }

        return !isCoreEmpty;
    }, atLeast: 0.5);

    [Fact]
    public void Nucleolus_AnyOtherImputation_LeavesTheLeastSatisfiedWorseOff() =>
        Law.HoldsWhere(RandomGames.Any.Zip(Gen.Choose(-20, 20).ArrayOf(5)), random =>
    {
        var (game, moves) = random;
        if (game.Nucleolus().Allocation is not { } nucleolus)
        {
            return false;
        }

        Fraction[] other = [.. nucleolus.Select((share, i) => share + (i == 0 ? -moves.Skip(1).Take(nucleolus.Count - 1).Sum() : moves[i]))];
        if (other.Where((share, i) => Gain(game, share) < Gain(game, game.StandAlone(i))).Any())
        {
            return false;
        }

        Order(Satisfactions(game, nucleolus), Satisfactions(game, other)).ShouldBeGreaterThanOrEqualTo(0);
        return true;
    }, atLeast: 0.3);

    private static Fraction Gain(Game game, Fraction value) => game.Kind == GameKind.Cost ? -value : value;

    private static Fraction[] Satisfactions(CoalitionGame game, IReadOnlyList<Fraction> allocation) =>
    [
        .. Enumerable.Range(1, game.Values.Length - 2)
            .Select(coalition => Gain(game, Fraction.Sum(allocation.Where((_, i) => (coalition & (1 << i)) != 0)) - game.Value(coalition))).Order(),
    ];

    private static int Order(Fraction[] left, Fraction[] right) => left.Zip(right, (x, y) => x.CompareTo(y)).FirstOrDefault(order => order != 0);
}
