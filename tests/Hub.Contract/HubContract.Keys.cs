using NetworkHub.Application.Hub;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Hub.Contract;

public abstract partial class HubContract
{
    [Fact]
    public async Task Execute_KeyUsedBefore_RepeatsTheFirstAnswer()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();
        var first = await partnership.PostAsync(0, 100, key: TestPartnership.Key("k"));
        await partnership.PostAsync(0, 200);

        var again = await partnership.PostAsync(0, 100, key: TestPartnership.Key("k"));

        ShouldRepeat(again, first);
        (await EventsAsync(partnership.Stream)).Count(e => e.Type == "partnership.cost-posted.v1").ShouldBe(2);
    }

    [Fact]
    public async Task Execute_KeyOfACommandThatLedToNothing_RepeatsTheFirstAnswer()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();
        await partnership.DoAsync(new ClosePeriod(2025));
        var first = await partnership.DoAsync(new ClosePeriod(2025), TestPartnership.Key("k"));
        await partnership.PostAsync(0, 200);

        ShouldRepeat(await partnership.DoAsync(new ClosePeriod(2025), TestPartnership.Key("k")), first);
    }

    [Fact]
    public async Task Execute_KeyOfAnotherRequest_SaysSo()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();
        await partnership.PostAsync(0, 100, key: TestPartnership.Key("k", "hundred"));

        (await partnership.AskAsync(TestPartnership.Cost(partnership.Parties[0], 200), TestPartnership.Key("k", "two hundred")))
            .ShouldBeOfType<CommandOutcome.KeyReused>();
        (await new TestPartnership(Hub).AskAsync(partnership.Founding(), TestPartnership.Key("k", "two hundred"), partnership.Caller))
            .ShouldBeOfType<CommandOutcome.KeyReused>();
    }

    [Fact]
    public async Task Execute_SameKeyOfAnotherCaller_IsAnotherKey()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();
        var party = TestPartnership.CallerOf(partnership.Parties[0]);
        await partnership.PostAsync(0, 100, key: TestPartnership.Key("k"));

        var other = await partnership.DoAsync(TestPartnership.Cost(partnership.Parties[0], 100), TestPartnership.Key("k"), party);

        other.IsReplay.ShouldBeFalse();
    }

    [Fact]
    public async Task Execute_SameKeyInFlight_CountsOnce()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();

        for (var round = 0; round < 10; round++)
        {
            var key = TestPartnership.Key($"k{round}");
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 5 == 4
                ? partnership.PostAsync(1, 1)
                : partnership.PostAsync(0, 100, key: key)));
            var keyed = outcomes.Where((_, i) => i % 5 != 4).ToList();
            keyed.Count(outcome => !outcome.IsReplay).ShouldBe(1);
            keyed.Select(outcome => outcome.Receipt!.Position).Distinct().Count().ShouldBe(1);
        }

        PartnershipBalance.Of(await partnership.StateAsync()).Sum(line => line.Paid).ShouldBe((10 * 100) + (10 * 4));
    }

    [Fact]
    public async Task Execute_SameKeyInFlightForNewEntities_FoundsOne()
    {
        var proposals = Enumerable.Range(0, 12).Select(_ => new TestPartnership(Hub)).ToList();
        var caller = proposals[0].Caller;
        var founding = proposals[0].Founding();

        var outcomes = await Task.WhenAll(proposals.Select(proposal => proposal.DoAsync(founding, TestPartnership.Key("found"), caller)));

        outcomes.Count(outcome => !outcome.IsReplay).ShouldBe(1);
        var founded = outcomes.Select(outcome => outcome.Receipt!.Stream).Distinct().ShouldHaveSingleItem();
        foreach (var proposal in proposals)
        {
            (await EventsAsync(proposal.Stream)).Count.ShouldBe(proposal.Stream == founded ? 4 : 0);
        }
    }

    [Fact]
    public async Task Execute_KeyUsedBeforeARestart_RepeatsTheFirstAnswer()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();
        var first = await partnership.PostAsync(0, 100, key: TestPartnership.Key("k"));
        var restarted = await OpenAsync();

        var again = await restarted.ExecuteAsync(
            new(partnership.Stream, TestPartnership.Cost(partnership.Parties[0], 100), partnership.Caller, TestPartnership.Key("k")), CancellationToken.None);

        ShouldRepeat(again.ShouldBeOfType<CommandOutcome.Accepted>(), first);
    }

    private static void ShouldRepeat(CommandOutcome.Accepted again, CommandOutcome.Accepted first)
    {
        again.IsReplay.ShouldBeTrue();
        (again.Receipt!.Stream, again.Receipt.Version, again.Receipt.Position).ShouldBe((first.Receipt!.Stream, first.Receipt.Version, first.Receipt.Position));
        again.Receipt.Hash.ToArray().ShouldBe(first.Receipt.Hash.ToArray());
        again.Events.Select(@event => @event.Version).ShouldBe(first.Events.Select(@event => @event.Version));
    }
}
