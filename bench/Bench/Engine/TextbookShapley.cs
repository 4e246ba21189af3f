using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Bench.Engine;

/// <summary>The textbook formula: for each player, over all coalitions S without it, |S|! (n − |S| − 1)! / n! × (v(S ∪ i) − v(S)).</summary>
internal static class TextbookShapley
{
    public static Fraction[] Exact(long[] values, int players)
    {
        BigInteger[] weights = [.. Enumerable.Range(0, players).Select(size => Factorial(size) * Factorial(players - size - 1))];
        var shares = new Fraction[players];
        for (var player = 0; player < players; player++)
        {
            var sum = BigInteger.Zero;
            for (var coalition = 0; coalition < values.Length; coalition++)
            {
                if ((coalition & (1 << player)) == 0)
                {
                    sum += weights[BitOperations.PopCount((uint)coalition)] * (values[coalition | (1 << player)] - values[coalition]);
                }
            }

            shares[player] = new Fraction(sum, Factorial(players));
        }

        return shares;
    }

    public static double[] Rounded(long[] values, int players)
    {
        double[] weights = [.. Enumerable.Range(0, players).Select(size => (double)(Factorial(size) * Factorial(players - size - 1)) / (double)Factorial(players))];
        var shares = new double[players];
        for (var player = 0; player < players; player++)
        {
            for (var coalition = 0; coalition < values.Length; coalition++)
            {
                if ((coalition & (1 << player)) == 0)
                {
                    shares[player] += weights[BitOperations.PopCount((uint)coalition)] * (values[coalition | (1 << player)] - values[coalition]);
                }
            }
        }

        return shares;
    }

    private static BigInteger Factorial(int number) => Enumerable.Range(1, number).Aggregate(BigInteger.One, (product, factor) => product * factor);
}
