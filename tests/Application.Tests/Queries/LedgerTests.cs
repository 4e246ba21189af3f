using NetworkHub.Application.Queries;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Application.Tests.Queries;

public sealed class LedgerTests : IAsyncDisposable
{
    private readonly TestHub hub = new();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Ledger_CostReversalSettlement_ShowsEach()
    {
        var partnership = await hub.NewPartnershipAsync();
        var (a, b, c) = (partnership.Parties[0].Value, partnership.Parties[1].Value, partnership.Parties[2].Value);
        var taken = (await partnership.PostAsync(0, 100)).Receipt!.Version;
        await partnership.DoAsync(new ReverseCost(taken, "Forkert bilag", new DateOnly(2026, 2, 1)));
        var kept = (await partnership.DoAsync(
            new PostCost(new Cost(partnership.Parties[1], 300, new DateOnly(2026, 3, 1), "løn", CostKind.InKind, "Timer", "B-1"), Sharing.Monetary.Currency.Dkk))).Receipt!.Version;
        var settled = (await partnership.SettleAsync(new DateOnly(2026, 4, 1))).Receipt!.Version;
        await hub.CatchUpAsync();

        var entries = (await LedgerAsync(partnership, new LedgerFilter())).ToList();

        entries.Select(e => (e.Entry, e.Kind, e.Date.Month, e.Category, e.Text, e.Reference, e.PaidBy, e.Amount, e.Reverses)).ShouldBe(
        [
            (taken, LedgerEntryKind.Cost, 1, "drift", "", "", partnership.Parties[0], 100, null),
            (taken + 1, LedgerEntryKind.Reversal, 2, "drift", "Forkert bilag", "", partnership.Parties[0], -100, taken),
            (kept, LedgerEntryKind.Cost, 3, "løn", "Timer", "B-1", partnership.Parties[1], 300, null),
            (settled, LedgerEntryKind.Settlement, 4, "", "Bilag 7", "", null, 0, null),
        ]);
        entries.Select(e => e.Shares.ToDictionary(share => share.Party, share => share.MinorUnits)).Select(s => (s[a], s[b], s[c]))
            .ShouldBe([(34, 33, 33), (-34, -33, -33), (100, 100, 100), (100, -200, 100)]);
        entries.ShouldAllBe(e => e.By == partnership.Caller.Principal && e.RecordedAt == hub.Time.GetUtcNow());
    }

    [Fact]
    public async Task LatestEntries_MoreThanWanted_AreTheLastByDateAndEntry()
    {
        var partnership = await hub.NewPartnershipAsync();
        var march = (await partnership.PostAsync(0, 100, new DateOnly(2026, 3, 1))).Receipt!.Version;
        await partnership.PostAsync(0, 100, new DateOnly(2026, 1, 1));
        var first = (await partnership.PostAsync(0, 100, new DateOnly(2026, 5, 1))).Receipt!.Version;
        var second = (await partnership.PostAsync(1, 100, new DateOnly(2026, 5, 1))).Receipt!.Version;
        await hub.CatchUpAsync();

        var latest = await hub.Queries.LatestEntriesAsync(partnership.Caller, partnership.Id, 3, CancellationToken.None);

        latest.ShouldNotBeNull().Select(entry => entry.Entry).ShouldBe([second, first, march]);
    }

    [Fact]
    public async Task Ledger_TrueUp_IsAnEntryAndTheSumsStillAgree()
    {
        var partnership = await hub.NewPartnershipAsync();
        var (a, b, c) = (partnership.Parties[0].Value, partnership.Parties[1].Value, partnership.Parties[2].Value);
        await partnership.PostAsync(0, 365 * 6, new DateOnly(2026, 1, 1));
        await partnership.DoAsync(new ExitParty(partnership.Parties[2], new DateOnly(2026, 6, 30)));
        var truedUp = (await partnership.DoAsync(new TrueUpShares(TrueUpPoint.YearEnd, new DateOnly(2026, 12, 31)))).Receipt!.Version;
        await hub.CatchUpAsync();

        var entries = (await LedgerAsync(partnership, new LedgerFilter())).ToList();
        var sums = await hub.Queries.SumsAsync(partnership.Caller, partnership.Id, CancellationToken.None);

        var entry = entries[^1];
        (entry.Entry, entry.Kind, entry.Date, entry.Category, entry.PaidBy, entry.Amount).ShouldBe(
            (truedUp, LedgerEntryKind.TrueUp, new DateOnly(2026, 12, 31), "drift", null, 0));
        entry.Shares.Select(share => (share.Party, share.MinorUnits)).ShouldBe([(a, 184), (b, 184), (c, -368)], ignoreOrder: true);
        var balances = PartnershipBalance.Of(await partnership.StateAsync());
        foreach (var line in balances)
        {
            entries.SelectMany(one => one.Shares).Where(share => share.Party == line.Party.Value).Sum(share => share.MinorUnits).ShouldBe(line.Share);
            sums.ShouldNotBeNull().Where(sum => sum.Party == line.Party).Sum(sum => sum.Share).ShouldBe(line.Share);
        }

        (await hub.Queries.BalancesAsync(partnership.Caller, partnership.Id, new TimeAxes(KnownAt: DateTimeOffset.MaxValue), CancellationToken.None)).ShouldBe(balances);
    }

    [Fact]
    public async Task Ledger_Filtered_ShowsWhatTheFilterNames()
    {
        var partnership = await hub.NewPartnershipAsync();
        var first = (await partnership.PostAsync(0, 100)).Receipt!.Version;
        var second = (await partnership.PostAsync(1, 100, new DateOnly(2026, 12, 31), category: "løn")).Receipt!.Version;
        await partnership.DoAsync(new ExitParty(partnership.Parties[2], new DateOnly(2026, 12, 31)));
        hub.Time.Advance(TimeSpan.FromHours(1));
        var third = (await partnership.PostAsync(1, 100, new DateOnly(2027, 1, 1))).Receipt!.Version;
        await hub.CatchUpAsync();

        (await EntriesAsync(new LedgerFilter(Year: 2026))).ShouldBe([first, second]);
        (await EntriesAsync(new LedgerFilter(Category: "drift"))).ShouldBe([first, third]);
        (await EntriesAsync(new LedgerFilter(Party: partnership.Parties[2]))).ShouldBe([first, second]);
        (await EntriesAsync(new LedgerFilter(Party: partnership.Secretariat))).ShouldBeEmpty();
        (await EntriesAsync(new LedgerFilter(Axes: new TimeAxes(new DateOnly(2026, 12, 30))))).ShouldBe([first]);
        (await EntriesAsync(new LedgerFilter(Axes: new TimeAxes(KnownAt: hub.Time.GetUtcNow().AddTicks(-1))))).ShouldBe([first, second]);

        async Task<IEnumerable<long>> EntriesAsync(LedgerFilter filter) => (await LedgerAsync(partnership, filter)).Select(e => e.Entry);
    }

    [Fact]
    public async Task Balances_OnTwoAxes_CountWhatWasDatedAndKnownByThen()
    {
        var partnership = await hub.NewPartnershipAsync();
        var monday = hub.Time.GetUtcNow();
        var taken = (await partnership.PostAsync(0, 300, new DateOnly(2026, 1, 1))).Receipt!.Version;
        await partnership.PostAsync(0, 600, new DateOnly(2026, 6, 1));
        hub.Time.Advance(TimeSpan.FromDays(1));
        var tuesday = hub.Time.GetUtcNow();
        await partnership.DoAsync(new ReverseCost(taken, "Forkert bilag"));
        await partnership.PostAsync(0, 900, new DateOnly(2027, 1, 1));
        await hub.CatchUpAsync();

        (await PaidAsync(new TimeAxes())).ShouldBe((1500, 500));
        (await PaidAsync(new TimeAxes(new DateOnly(2026, 1, 1)))).ShouldBe((0, 0));
        (await PaidAsync(new TimeAxes(new DateOnly(2026, 1, 1), monday))).ShouldBe((300, 100));
        (await PaidAsync(new TimeAxes(KnownAt: monday))).ShouldBe((900, 300));
        (await PaidAsync(new TimeAxes(KnownAt: monday.AddTicks(-10)))).ShouldBe((0, 0));
        (await PaidAsync(new TimeAxes(new DateOnly(2026, 12, 31)))).ShouldBe((600, 200));
        (await PaidAsync(new TimeAxes(new DateOnly(2026, 12, 31), tuesday))).ShouldBe((600, 200));
        (await PaidAsync(new TimeAxes(new DateOnly(2027, 1, 1)))).ShouldBe((1500, 500));

        async Task<(long Paid, long Share)> PaidAsync(TimeAxes axes)
        {
            var balances = (await hub.Queries.BalancesAsync(partnership.Caller, partnership.Id, axes, CancellationToken.None)).ShouldNotBeNull();
            balances.Select(line => line.Party).ShouldBe(partnership.Parties.OrderBy(party => party.Value, StringComparer.Ordinal));
            balances.Sum(line => line.Balance).ShouldBe(0);
            var line = balances.Single(line => line.Party == partnership.Parties[0]);
            return (line.Paid, line.Share);
        }
    }

    [Fact]
    public async Task Sums_PerYearCategoryAndParty_AddUpToTheBalances()
    {
        var partnership = await hub.NewPartnershipAsync();
        await partnership.PostAsync(0, 300);
        await partnership.PostAsync(0, 30, new DateOnly(2027, 1, 1), category: "løn");
        await partnership.SettleAsync(new DateOnly(2027, 2, 1));
        await hub.CatchUpAsync();

        var sums = (await hub.Queries.SumsAsync(partnership.Caller, partnership.Id, CancellationToken.None)).ShouldNotBeNull();

        sums.Where(sum => sum.Party == partnership.Parties[0]).ShouldBe(
        [
            new LedgerSum(2026, "drift", partnership.Parties[0], 300, 100, 0),
            new LedgerSum(2027, "", partnership.Parties[0], 0, 0, -220),
            new LedgerSum(2027, "løn", partnership.Parties[0], 30, 10, 0),
        ]);
        sums.Sum(sum => sum.Settled).ShouldBe(0);
    }

    private async Task<IReadOnlyList<LedgerEntry>> LedgerAsync(TestPartnership partnership, LedgerFilter filter) =>
        (await hub.Queries.LedgerAsync(partnership.Caller, partnership.Id, filter, new PageRequest(), CancellationToken.None)).ShouldNotBeNull().Items;
}
