using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// A player's Shapley value is a weighted sum of the values of coalitions, where the weight depends only on the coalition's size and on
// whether the player is in it. So it is enough to know, for each player and size, the sum of the values of its coalitions.
internal static class ShapleyValue
{
    private const int HalfAWord = 32;

    // The value is additive, so values whose sums could leave 64 bits are taken apart into an upper and a lower half.
    public static Fraction[] Of(long[] values, int players, long largest) => largest <= long.MaxValue >> players
        ? OfSmall(values, players)
        :
        [
            .. OfSmall([.. values.Select(value => value >> HalfAWord)], players)
                .Zip(OfSmall([.. values.Select(value => value & uint.MaxValue)], players), (upper, lower) => (upper * (1L << HalfAWord)) + lower),
        ];

    private static Fraction[] OfSmall(long[] values, int players)
    {
        var sums = new SumsBySize(values, players);
        var factorials = Factorials(players);
        return [.. Enumerable.Range(0, players).Select(Share)];

        Fraction Share(int player)
        {
            var numerator = BigInteger.Zero;
            for (var size = 1; size <= players; size++)
            {
                var inside = sums.Of(player, size);
                var outside = sums.OfAll(size) - inside;
                numerator += inside * factorials[size - 1] * factorials[players - size];
                numerator -= size == players ? 0 : outside * factorials[size] * factorials[players - size - 1];
            }

            return new Fraction(numerator, factorials[players]);
        }
    }

    private static BigInteger[] Factorials(int most)
    {
        var factorials = new BigInteger[most + 1];
        factorials[0] = 1;
        for (var k = 1; k <= most; k++)
        {
            factorials[k] = factorials[k - 1] * k;
        }

        return factorials;
    }
}
