using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Allocation;

public sealed class DriftTests
{
    private const int Postings = 1_000_000;

    [Fact]
    public void Post_AMillionSmallPostingsOverSevenParties_KeepsEveryoneWithinOneMinorUnit()
    {
        var function = SevenMunicipalities();
        var allocation = new RunningAllocation(function, AllocationState.Empty);
        var weights = function.NumeratorsAt(1).Select(weight => (Int128)weight).ToArray();
        var denominator = (Int128)function.Denominator;
        var random = new Random(7);
        var given = new long[function.Parties.Count];
        var shares = new long[function.Parties.Count];
        var total = 0L;
        for (var posting = 1; posting <= Postings; posting++)
        {
            var amount = random.NextInt64(1, 1001);
            allocation.Post(amount, shares);
            total += amount;
            for (var i = 0; i < given.Length; i++)
            {
                given[i] += shares[i];
                AssertWithinOneUnit(weights[i], denominator, given[i], total);
            }
        }

        allocation.ToState().Parties.Select(party => party.Given).ShouldBe(given);
        given.Sum().ShouldBe(total);
    }

    [Fact]
    public void Post_InPlaceAndImmutable_GiveTheSame()
    {
        var function = SevenMunicipalities();
        var running = new RunningAllocation(function, AllocationState.Empty);
        var state = AllocationState.Empty;
        var random = new Random(11);
        var shares = new long[function.Parties.Count];
        for (var posting = 1; posting <= 10_000; posting++)
        {
            var amount = random.NextInt64(-1000, 1_000_000_000_000);
            running.Post(amount, shares);
            var next = state.Post(function, amount);
            state = next.Next;

            next.Shares.Select(share => share.MinorUnits).ShouldBe(shares);
        }

        running.ToState().ShouldBe(state);
    }

    [Fact]
    public void Post_InSteadyState_AllocatesNothing()
    {
        var running = new RunningAllocation(SevenMunicipalities(), AllocationState.Empty);
        var shares = new long[running.Parties.Count];
        running.Post(1, shares);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var posting = 0; posting < 1000; posting++)
        {
            running.Post(posting, shares);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static ShareFunction SevenMunicipalities()
    {
        int[] populations = [349_983, 26_608, 115_652, 36_476, 5_964, 7_250, 222_571];
        var parties = RandomRules.Parties.Zip(populations, (id, value) => new SharingParty(id, [new KeyFigure("population", RandomRules.Date, value)]));
        return RandomRules.Function(
            new MixRule([new MixPart(0.5m, new EqualRule()), new MixPart(0.5m, new ProportionalRule("population"))]),
            new SharingContext(RandomRules.Date, [.. parties], Currency.Dkk));
    }

    private static void AssertWithinOneUnit(Int128 weight, Int128 denominator, long given, long total)
    {
        if (Int128.Abs((weight * total) - (given * denominator)) >= denominator)
        {
            Assert.Fail($"Weight {weight} of {denominator} was given {given} of {total}.");
        }
    }
}
