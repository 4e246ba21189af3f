using FsCheck;
using FsCheck.Fluent;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Tests.Games;

internal static class RandomGames
{
    /// <summary>Games of two to four players with any values at all, mostly, and some of five.</summary>
    public static Gen<CoalitionGame> Any { get; } =
        from kind in Gen.Elements(GameKind.Cost, GameKind.Savings)
        from players in Gen.Frequency((3, Gen.Choose(2, 4)), (1, Gen.Constant(5)))
        from values in Gen.Choose(-100, 1000).ArrayOf(1 << players)
        from weights in Weights(players)
        select Game(kind, [0, .. values.Skip(1).Select(value => (long)value)], weights);

    /// <summary>Cost games that somebody could run: the cost of a coalition is that of the facilities that its members need.</summary>
    public static Gen<CoalitionGame> Sensible { get; } =
        from players in Gen.Frequency((3, Gen.Choose(2, 4)), (1, Gen.Constant(5)))
        from facilities in Gen.Choose(1, (1 << players) - 1).Zip(Gen.Choose(0, 100)).ArrayOf(8)
        from weights in Weights(players)
        select Game(GameKind.Cost, [.. Enumerable.Range(0, 1 << players).Select(coalition => facilities.Sum(facility => (facility.Item1 & coalition) == 0 ? 0L : facility.Item2))], weights);

    /// <summary>Trees of up to four nodes with up to two participants each.</summary>
    public static Gen<TreeGame> Trees { get; } =
        from nodes in Gen.Choose(1, 4)
        from parents in Gen.Choose(0, 100).ArrayOf(nodes)
        from edges in Gen.Choose(0, 50).ArrayOf(nodes)
        from counts in Gen.Choose(1, 2).ArrayOf(nodes)
        from weights in Weights(nodes)
        select new TreeGame(Names(nodes), [.. parents.Select((parent, i) => (parent % (i + 1)) - 1)], [.. edges.Select(edge => (Fraction)edge)], counts, weights);

    public static CoalitionGame Game(GameKind kind, long[] values, IReadOnlyList<Fraction>? weights = null) =>
        new(kind, Names(System.Numerics.BitOperations.Log2((uint)values.Length)), values, 1, weights);

    public static string[] Names(int players) => [.. Enumerable.Range(0, players).Select(i => ((char)('a' + i)).ToString())];

    private static Gen<Fraction[]> Weights(int players) => Gen.Choose(1, 5).Select(weight => (Fraction)weight).ArrayOf(players);
}
