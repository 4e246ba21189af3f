using System.Numerics;

namespace NetworkHub.Sharing.Games;

// The sum of its members' numbers for every coalition: one addition, of a sum over its early players and one over its late ones. So
// millions of coalitions need tables of a few thousand sums.
internal sealed class MemberSums<T>
    where T : INumber<T>
{
    private readonly int early;
    private readonly T[] earlySums;
    private readonly T[] lateSums;

    public MemberSums(ReadOnlySpan<T> numbers)
    {
        early = numbers.Length / 2;
        earlySums = Table(numbers[..early]);
        lateSums = Table(numbers[early..]);
    }

    public T Of(int coalition) => earlySums[coalition & (earlySums.Length - 1)] + lateSums[coalition >> early];

    private static T[] Table(ReadOnlySpan<T> numbers)
    {
        var sums = new T[1 << numbers.Length];
        sums[0] = T.Zero;
        for (var set = 1; set < sums.Length; set++)
        {
            sums[set] = sums[set & (set - 1)] + numbers[BitOperations.TrailingZeroCount(set)];
        }

        return sums;
    }
}
