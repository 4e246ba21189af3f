using FsCheck.Fluent;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Tests.Games;

/// <summary>A structured game is solved as the game of its coalitions would be.</summary>
public sealed class TreeLaws
{
    [Fact]
    public void Solve_Tree_IsThatOfItsCoalitionGame() => Law.HoldsWhere(RandomGames.Trees, tree =>
    {
        var (coalitions, participants) = Expand(tree);
        tree.IsCoreEmpty().ShouldBe(coalitions.IsCoreEmpty());
        coalitions.Properties().ShouldBe(tree.Properties());
        var solved = 0;
        foreach (var name in Solutions.Names.Except(["gately"]))
        {
            var (mine, theirs) = (Solutions.Solve(tree, name), Solutions.Solve(coalitions, name));
            participants.Select(node => mine.Allocation?[node]).ShouldBe(participants.Select((_, i) => theirs.Allocation?[i]), name);
            if (mine.Allocation is not null)
            {
                solved++;
                Fraction.Sum(mine.Allocation.Select((share, node) => share * tree.Count(node))).ShouldBe(tree.Total);
                tree.Objections(mine.Allocation).Count.ShouldBe(Math.Min(1, coalitions.Objections(theirs.Allocation!).Count));
            }
        }

        return solved == Solutions.Names.Count - 1;
    }, atLeast: 0.9);

    // Who is left out still lets others pass, and an edge that led to nobody else costs nothing.
    [Fact]
    public void Subgame_Tree_IsThatOfItsCoalitionGame() => Law.Holds(RandomGames.Trees.Zip(Gen.Choose(1, 15)), random =>
    {
        var (tree, kept) = random;
        var players = tree.Players.Where((_, node) => (kept & (1 << node)) != 0).DefaultIfEmpty(tree.Players[0]).ToHashSet(StringComparer.Ordinal);
        var (coalitions, participants) = Expand(tree);

        var mine = tree.Subgame(players);
        var theirs = coalitions.Subgame(coalitions.Players.Where((_, i) => players.Contains(tree.Players[participants[i]])).ToHashSet(StringComparer.Ordinal));

        int[] left = [.. participants.Where(node => players.Contains(tree.Players[node]))];
        mine.Total.ShouldBe(theirs.Total);
        left.Select(mine.StandAlone).ShouldBe(left.Select((_, i) => theirs.StandAlone(i)));
        foreach (var name in Solutions.Names.Except(["gately"]))
        {
            var allocation = Solutions.Solve(mine, name).Allocation!;
            left.Select(node => allocation[node]).ShouldBe(Solutions.Solve(theirs, name).Allocation!, name);
            mine.Objections(allocation).SelectMany(objection => objection.Coalition).Except(players).ShouldBeEmpty();
        }
    });

    private static (CoalitionGame Game, int[] Participants) Expand(TreeGame tree)
    {
        int[] participants = [.. tree.Players.SelectMany((_, node) => Enumerable.Repeat(node, tree.Count(node)))];
        var game = tree.ToCoalitions(participants);
        return (RandomGames.Game(game.Kind, game.Values.ToArray(), [.. participants.Select(node => tree.Weights![node])]), participants);
    }
}
