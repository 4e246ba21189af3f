using FsCheck.Fluent;
using NetworkHub.Sharing.Allocation;

namespace NetworkHub.Sharing.Tests.Allocation;

public sealed class ScarcityTests
{
    private const int Denominator = 10;

    [Fact]
    public void Cut_MoreDueThanThereIs_ServesTheLargestResidualUnitByUnit() => Law.HoldsWhere(
        from owed in Gen.Choose(0, 90).ArrayOf(4)
        from amount in Gen.Choose(0, 30)
        select (owed, amount),
        random =>
        {
            var residuals = random.owed.Select(residual => (long)residual).ToArray();
            var demands = residuals.Select(residual => residual / Denominator).ToArray();
            if (demands.Sum() <= random.amount)
            {
                return false;
            }

            Scarcity.Cut(residuals, Denominator, random.amount, demands);

            demands.ShouldBe(OneByOne(residuals, random.amount));
            return true;
        },
        atLeast: 0.4);

    [Fact]
    public void Cut_AmountsOfAnySize_TakesNoLoopOverUnits()
    {
        long[] demands = [long.MaxValue, long.MaxValue / 2];

        Scarcity.Cut<Int128>([(Int128)demands[0] * 3, ((Int128)demands[1] * 3) + 1], 3, long.MaxValue - 1, demands);

        demands.Sum().ShouldBe(long.MaxValue - 1);
        Math.Abs(demands[0] - demands[1] - (long.MaxValue / 2) - 1).ShouldBeLessThanOrEqualTo(1);
    }

    private static long[] OneByOne(long[] residuals, int amount)
    {
        var (left, served) = (residuals.ToArray(), new long[residuals.Length]);
        for (; amount > 0; amount--)
        {
            var largest = Array.IndexOf(left, left.Max());
            left[largest] -= Denominator;
            served[largest]++;
        }

        return served;
    }
}
