using System.Text.Json;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Bench.Engine;

/// <summary>A million postings of one øre to ten kroner through a rule nested four deep, for ten parties.</summary>
internal static class PostingBench
{
    private const int Seed = 1;
    private const int Rounds = 3;
    private const int Postings = 1_000_000;
    private const int PeerPostings = 10_000;

    public static void Run()
    {
        var function = Function();
        var random = new Random(Seed);
        long[] amounts = [.. Enumerable.Range(0, Postings).Select(_ => (long)random.Next(1, 1_001))];
        SharingBench.Agree(IsSame(function, amounts[..PeerPostings]), "postings");
        var (running, immutable, peer) = (new List<Rate>(), new List<Rate>(), new List<Rate>());
        for (var round = 0; round < Rounds; round++)
        {
            running.Add(Rate.Of(Postings, () => PostRunning(function, amounts)));
            immutable.Add(Rate.Of(Postings, () => PostImmutable(function, amounts)));
            peer.Add(Rate.Of(PeerPostings, () => PostTextbook(amounts[..PeerPostings])));
        }

        Rate.Report("postings through a rule nested 4 deep, 10 parties", running);
        Rate.Report("  the same, keeping every state as a partnership does", immutable);
        Rate.Report("  the rule worked out in fractions for each posting", peer);
        Report.Ratio("  times as fast as working it out", Rate.Median(running) / Rate.Median(peer), "reported");
        Report.Ratio("  times as fast as working it out, keeping every state", Rate.Median(immutable) / Rate.Median(peer), "reported");
    }

    private static ShareFunction Function()
    {
        using var json = JsonDocument.Parse(TextbookRule.Json);
        var rule = RuleJson.Parse(json.RootElement).Rule!;
        SharingParty[] parties = [.. TextbookRule.Populations.Select((population, i) => new SharingParty($"p{i}", [new KeyFigure("population", DateOnly.MinValue, population)]))];
        return ShareFunction.From(rule, rule.BasisAt(new SharingContext(DateOnly.MaxValue, parties, Currency.Dkk)).Basis!);
    }

    private static void PostRunning(ShareFunction function, long[] amounts)
    {
        var allocation = new RunningAllocation(function, AllocationState.Empty);
        Span<long> shares = new long[allocation.Parties.Count];
        foreach (var amount in amounts)
        {
            allocation.Post(amount, shares);
        }
    }

    private static AllocationState PostImmutable(ShareFunction function, long[] amounts) =>
        amounts.Aggregate(AllocationState.Empty, (state, amount) => state.Post(function, amount).Next);

    // Shares of the cumulative amount, rounded by largest remainder; a posting's shares are what they grew by.
    private static long[] PostTextbook(long[] amounts)
    {
        var given = new long[TextbookRule.Populations.Length];
        var cumulative = 0L;
        foreach (var amount in amounts)
        {
            cumulative += amount;
            given = TextbookRule.Round(TextbookRule.Shares(cumulative), cumulative);
        }

        return given;
    }

    // The exact shares are equal along the way, also across the rule's bends; both roundings are within one øre of them.
    private static bool IsSame(ShareFunction function, long[] amounts)
    {
        long[] points = [1, 99_999, 125_000_000, 125_000_001, 200_000_000, 345_678_901, 500_000_000];
        var engine = PostImmutable(function, amounts);
        var textbook = PostTextbook(amounts);
        return points.All(point => function.SharesAt(point).SequenceEqual(TextbookRule.Shares(point)))
            && engine.Parties.Zip(textbook, (total, given) => Math.Abs(total.Given - given)).All(difference => difference <= 1);
    }
}
