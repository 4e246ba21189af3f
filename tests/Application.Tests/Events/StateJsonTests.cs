using System.Text;
using System.Text.Json;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Hub.Contract;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Application.Tests.Events;

// A snapshot is the state as JSON: what comes back must decide as what went in.
public sealed class StateJsonTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly TestPartnership partnership = new(null!);

    [Theory]
    [InlineData(CumulationPeriod.BudgetYear)]
    [InlineData(CumulationPeriod.Lifetime)]
    public void PartnershipState_ThroughJson_DecidesAlike(CumulationPeriod period)
    {
        var state = Live(period);

        var copy = JsonSerializer.Deserialize<PartnershipState>(JsonSerializer.SerializeToUtf8Bytes(state, HubJson.Options), HubJson.Options).ShouldNotBeNull();

        PartnershipBalance.Of(copy).ShouldBe(PartnershipBalance.Of(state));
        for (var i = 0; i < 30; i++)
        {
            var next = Post(i, 997 * (i + 1));
            TextOf(Decide(copy, next)).ShouldBe(TextOf(Decide(state, next)));
            (state, copy) = (Evolve(state, Decide(state, next)), Evolve(copy, Decide(copy, next)));
        }

        TextOf(Decide(copy, new ReverseCost(1, "Igen"), PastOf(state))).ShouldBe(TextOf(Decide(state, new ReverseCost(1, "Igen"), PastOf(state))));
        TextOf(Decide(copy, new ProposeSettlement(new SettlementId("stl_x")))).ShouldBe(TextOf(Decide(state, new ProposeSettlement(new SettlementId("stl_x")))));
    }

    private PartnershipState Live(CumulationPeriod period)
    {
        var rule = new MixRule([new MixPart(0.3m, new EqualRule()), new MixPart(0.7m, new ProportionalRule("population"))]);
        var figures = partnership.Parties.Select((party, i) => new PartyKeyFigures(party, [new KeyFigure("population", TestPartnership.FirstDay, 1000 + (331 * i))]));
        ICommand[] life =
        [
            partnership.Founding(),
            new AdoptAgreement(new AgreementTerms(rule, TestPartnership.FirstDay, Period: period), [.. figures]),
            .. Enumerable.Range(0, 25).Select(i => Post(i, 101 * (i + 1))),
            new ClosePeriod(2025),
        ];
        return life.Aggregate(PartnershipState.Initial, (state, command) => Evolve(state, Decide(state, command)));
    }

    private PostCost Post(int i, long amount) => TestPartnership.Cost(
        partnership.Parties[i % 3], amount, TestPartnership.FirstDay.AddDays(i * 37), i % 2 == 0 ? "drift" : "løn: vikarer");

    private static Decision Decide(PartnershipState state, ICommand command, IEvent? past = null) =>
        EntityKinds.Partnership.Decide(state, command, new DecisionContext(Now, 40, past));

    private static PartnershipState Evolve(PartnershipState state, Decision decision)
    {
        decision.Rejection.ShouldBeNull();
        return decision.Events.Aggregate(state, EntityKinds.Partnership.Evolve);
    }

    private CostPosted PastOf(PartnershipState state) => (CostPosted)Decide(state, Post(0, 500)).Events[^1];

    private static IEnumerable<string> TextOf(Decision decision) =>
        [decision.Rejection?.Code ?? "", .. decision.Events.Select(@event => Encoding.UTF8.GetString(EventCodec.Encode(@event).Data.Span))];
}
