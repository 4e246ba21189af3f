using System.Collections.Immutable;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>The log is the truth: what is in memory can be had from it again, and says no more than the events do.</summary>
public sealed class ReplayProperties
{
    [Fact]
    public void Replayed_AnyLog_MakesTheSameState() => Stories.HoldAtTheEnd(world =>
    {
        var again = world.Log.Aggregate(PartnershipState.Initial, (now, @event) => @event.Evolve(now));

        Contents(again).ShouldBe(Contents(world.State));
    });

    [Fact]
    public void Balances_AnyLog_AreTheSumsOfItsEntries() => Stories.HoldAtTheEnd(world =>
    {
        var lines = world.EverParties.ToDictionary(party => party, party => new PartyBalance(party, 0, 0, 0));
        foreach (var @event in world.Log)
        {
            Enter(lines, world.State, @event);
        }

        PartnershipBalance.Of(world.State).ShouldBe(lines.Values.OrderBy(line => line.Party.Value, StringComparer.Ordinal));
    });

    [Fact]
    public void Decided_BasisOfDayForgotten_IsTheSame() => Stories.HoldWhereItHappens(step =>
    {
        if (step.Command is PostCost)
        {
            var afterARestart = step.Before with { BasisOfDay = ImmutableDictionary<DateOnly, int>.Empty };

            Outcome(step.Command.Decide(afterARestart, Deciding.Context)).ShouldBe(Outcome(step.Decision));
            return step.Before.BasisOfDay.Count > 0 ? 1 : 0;
        }

        return 0;
    });

    [Fact]
    public void State_TenTimesThePostings_IsNoLarger()
    {
        var world = World.WithAgreement();
        PostOverAYear(world, 1_000);
        var small = Size(world.State);

        PostOverAYear(world, 9_000);

        Size(world.State).ShouldBe(small);
    }

    private static void PostOverAYear(World world, int postings)
    {
        for (var i = 0; i < postings; i++)
        {
            world.Do(World.Cost(i % 3, 1 + (i % 997), i % 365, i % 2 == 0 ? "løn" : "mad"));
        }
    }

    private static IEnumerable<string> Outcome(Decision decision) =>
    [
        .. decision.Events.Select(@event => @event is CostPosted posted ? $"{posted.Basis} {string.Join(' ', posted.Shares)}" : @event.GetType().Name),
        decision.Rejection is { } rejection ? $"{rejection.Code} {string.Join(' ', rejection.Arguments)}" : "accepted",
    ];

    private static int Size(PartnershipState state) =>
        state.Scopes.Sum(scope => scope.Value.Parties.Count + scope.Value.Denominator.GetByteCount())
        + state.Bases.Count + state.BasisOfDay.Count + state.Paid.Count + state.Reversed.Count + state.Parties.Count;

    private static void Enter(Dictionary<ActorId, PartyBalance> lines, PartnershipState state, IPartnershipEvent @event)
    {
        var (cost, shares, sign) = @event switch
        {
            CostPosted posted => (posted.Cost, posted.Shares, 1),
            CostReversed reversed => (reversed.Cost, reversed.Shares, -1),
            SharesTruedUp truedUp => (null, truedUp.Shares, 1),
            _ => (null, [], 0),
        };
        if (cost is not null)
        {
            lines[cost.PaidBy] = lines[cost.PaidBy] with { Paid = lines[cost.PaidBy].Paid + (sign * cost.Amount) };
        }

        foreach (var share in shares)
        {
            var party = new ActorId(share.Party);
            lines[party] = lines[party] with { Share = lines[party].Share + (sign * share.MinorUnits) };
        }

        foreach (var transfer in @event is SettlementClosed closed ? state.Find(closed.Settlement)!.Transfers : [])
        {
            lines[transfer.From] = lines[transfer.From] with { Settled = lines[transfer.From].Settled + transfer.Amount };
            lines[transfer.To] = lines[transfer.To] with { Settled = lines[transfer.To].Settled - transfer.Amount };
        }
    }

    private static IEnumerable<string> Contents(PartnershipState state) =>
    [
        .. state.Parties.Select(time => time.ToString()),
        .. state.KeyFigures.SelectMany(party => party.Value.Select(figure => $"{party.Key} {figure}")).Order(StringComparer.Ordinal),
        .. state.Agreements.Select(agreement => agreement.ToString()),
        .. state.Bases.Select(basis => $"{basis.Number} {basis.Agreement.Version} {basis.Facts.Index} {string.Join(' ', basis.Facts.Figures)} {string.Join(' ', (basis.Facts.Spans ?? []).Select(span => $"{span.From} {span.Days} {string.Join(' ', span.Facts.Parties)}"))}"),
        .. state.Scopes.Select(scope => $"{scope.Key} {scope.Value.Cumulative} {string.Join(' ', scope.Value.Parties)}").Order(StringComparer.Ordinal),
        .. state.Paid.Concat(state.Settled).Select(sum => sum.ToString()).Order(StringComparer.Ordinal),
        .. state.Reversed.Order().Select(entry => $"{entry}"),
        .. state.ClosedYears.Select(year => $"{year}"),
        .. state.Settlements.Select(settlement => $"{settlement.Id} {settlement.Status} {settlement.PaidOn} {string.Join(' ', settlement.Approvals)}"),
    ];
}
