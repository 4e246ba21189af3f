using FsCheck;
using FsCheck.Fluent;
using NetworkHub.Sharing.Netting;

namespace NetworkHub.Sharing.Tests.Netting;

public sealed class MinimalTransfersTests
{
    private static readonly Gen<Balance[]> Small = Balances(1, 7, 6);

    [Fact]
    public void Clear_AnyBalances_BringsEveryoneToZero() => Law.Holds(Gen.OneOf(Small, Balances(17, 40, 1_000_000)), balances =>
    {
        var transfers = MinimalTransfers.Clear(balances);

        Leftover(balances, transfers).Values.Any(left => left != 0).ShouldBeFalse();
        transfers.Any(transfer => transfer.MinorUnits <= 0).ShouldBeFalse();
        transfers.Count.ShouldBeLessThanOrEqualTo(Math.Max(0, balances.Count(balance => balance.MinorUnits != 0) - 1));
    });

    [Fact]
    public void Clear_UpToSevenParties_IsTheFewestThatBruteForceFinds() => Law.Holds(Small, balances =>
        MinimalTransfers.Clear(balances).Count.ShouldBe(Fewest([.. balances.Select(balance => balance.MinorUnits).Where(minorUnits => minorUnits != 0)])));

    [Fact]
    public void Clear_BalancesInAnyOrder_GivesTheSame() => Law.Holds(Small.SelectMany(balances => Gen.Shuffle(balances).Select(shuffled => (balances, shuffled))), random =>
        MinimalTransfers.Clear(random.shuffled).ShouldBe(MinimalTransfers.Clear(random.balances)));

    [Fact]
    public void Clear_SixteenPartiesInPairs_TakesEightTransfers()
    {
        var balances = Enumerable.Range(1, 8).SelectMany(i => new[] { new Balance($"a{i}", i * 1000), new Balance($"b{i}", -i * 1000) }).ToArray();

        MinimalTransfers.Clear(balances).Count.ShouldBe(8);
    }

    [Fact]
    public void Clear_NotZeroInSumOrTwiceTheSameParty_Throws()
    {
        Should.Throw<ArgumentException>(() => MinimalTransfers.Clear([new Balance("a", 1)]));
        Should.Throw<ArgumentException>(() => MinimalTransfers.Clear([new Balance("a", 1), new Balance("a", -1)]));
    }

    [Fact]
    public void Split_AnyThreshold_CarriesOnlyWhatIsBelowItAndKeepsBothSumsZero() => Law.Holds(Balances(1, 9, 500).Zip(Gen.Choose(0, 600)), random =>
    {
        var (balances, threshold) = random;

        var (settled, carried) = CarryForward.Split(balances, threshold);

        settled.Sum(balance => balance.MinorUnits).ShouldBe(0);
        carried.Sum(balance => balance.MinorUnits).ShouldBe(0);
        carried.Any(balance => Math.Abs(balance.MinorUnits) >= threshold).ShouldBeFalse();
        foreach (var balance in balances)
        {
            var both = settled.Concat(carried).Where(part => part.Party == balance.Party).ToArray();
            both.Sum(part => part.MinorUnits).ShouldBe(balance.MinorUnits);
            both.Any(part => Math.Sign(part.MinorUnits) == -Math.Sign(balance.MinorUnits)).ShouldBeFalse();
        }
    });

    [Fact]
    public void Split_SmallBalancesThatEvenOut_CarriesAllOfThem()
    {
        Balance[] balances = [new("a", 10), new("b", -10), new("c", 900), new("d", -900)];

        CarryForward.Split(balances, 100).Carried.ShouldBe([new Balance("a", 10), new Balance("b", -10)]);
    }

    private static Gen<Balance[]> Balances(int fewest, int most, int largest) =>
        from count in Gen.Choose(fewest, most)
        from amounts in Gen.Choose(-largest, largest).ArrayOf(count)
        select (Balance[])[.. amounts.Select((amount, i) => new Balance($"p{i}", amount)), new Balance("rest", -amounts.Sum(amount => (long)amount))];

    private static Dictionary<string, long> Leftover(Balance[] balances, IEnumerable<Transfer> transfers)
    {
        var left = balances.ToDictionary(balance => balance.Party, balance => balance.MinorUnits);
        foreach (var (from, to, minorUnits) in transfers)
        {
            left[from] += minorUnits;
            left[to] -= minorUnits;
        }

        return left;
    }

    // The first open balance is settled against any of the opposite sign, whole; some cheapest way always has this form.
    private static int Fewest(long[] open)
    {
        if (open.Length == 0)
        {
            return 0;
        }

        var rest = open[1..];
        var fewest = int.MaxValue;
        for (var i = 0; i < rest.Length; i++)
        {
            if (Math.Sign(rest[i]) != Math.Sign(open[0]))
            {
                var next = rest.ToArray();
                next[i] += open[0];
                fewest = Math.Min(fewest, 1 + Fewest([.. next.Where(amount => amount != 0)]));
            }
        }

        return fewest;
    }
}
