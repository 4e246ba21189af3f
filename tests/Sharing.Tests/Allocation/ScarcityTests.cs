using FsCheck.Fluent;
using NetworkHub.Sharing.Allocation;

namespace NetworkHub.Sharing.Tests.Allocation;

public sealed class ScarcityTests
{
    // A party that was given far too little before is owed more than the posting holds.
    [Fact]
    public void Post_MoreDueThanThereIs_ServesTheLargestResidualUnitByUnit() => Law.Holds(
        from owed in Gen.Choose(1, 400).ArrayOf(3)
        from amount in Gen.Choose(0, 12)
        select (owed, amount),
        random =>
        {
            var (owed, amount) = random;
            var function = RandomRules.Function(
                new Sharing.Rules.FixedRule(new Dictionary<string, decimal> { ["d"] = 1 }),
                new Sharing.Rules.SharingContext(RandomRules.Date, [new Sharing.Rules.SharingParty("d", [])], Sharing.Monetary.Currency.Dkk));
            var totals = owed.Select((r, i) => new PartyTotal($"{(char)('a' + i)}", 0, r)).Append(new PartyTotal("d", owed.Sum(), -owed.Sum()));
            var state = new AllocationState(owed.Sum(), 10, [.. totals]);
            amount = Math.Min(amount, owed.Sum(r => r / 10));

            var shares = state.Post(function, amount).Shares;

            foreach (var (party, units) in OneByOne(owed, amount).Select((units, i) => ($"{(char)('a' + i)}", units)))
            {
                shares.Where(share => share.Party == party).Sum(share => share.MinorUnits).ShouldBe(units);
            }
        });

    private static int[] OneByOne(int[] owed, int amount)
    {
        var (left, served) = (owed.ToArray(), new int[owed.Length]);
        for (; amount > 0; amount--)
        {
            var largest = Array.IndexOf(left, left.Max());
            left[largest] -= 10;
            served[largest]++;
        }

        return served;
    }
}
