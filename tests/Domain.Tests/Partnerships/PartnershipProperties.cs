using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Allocation;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>What holds whatever is asked, in whatever order.</summary>
public sealed class PartnershipProperties
{
    [Fact]
    public void Balances_AnyCommands_SumToZero() => Stories.HoldAtEachStep(step =>
        PartnershipBalance.Of(step.World.State).Sum(line => line.Balance).ShouldBe(0));

    [Fact]
    public void Refused_AnyCommand_LeadsToNoEventAndSaysWhy() => Stories.HoldWhereItHappens(step =>
    {
        if (step.Decision.Rejection is { } rejection)
        {
            step.Decision.Events.ShouldBeEmpty();
            step.World.State.ShouldBeSameAs(step.Before);
            rejection.Code.ShouldMatch("^[a-z]+(-[a-z]+)*$");
            rejection.Arguments.Select(argument => argument.Name).ShouldBeUnique();
            (rejection is PartnershipInvalid or RuleInvalid or SharingNotPossible).ShouldBe(rejection.Errors.Count > 0);
            return 1;
        }

        return 0;
    });

    [Fact]
    public void Posted_AnyCost_GivesSharesThatSumToItAndNoneNegative() => Stories.HoldForEach<CostPosted>((step, posted) =>
    {
        posted.Shares.Sum(share => share.MinorUnits).ShouldBe(posted.Cost.Amount);
        posted.Shares.Min(share => share.MinorUnits).ShouldBeGreaterThanOrEqualTo(0);
        ChangesByShares(step, posted.Shares, 1);
    });

    [Fact]
    public void Reversed_AnyCost_TakesBackExactlyWhatItGave() => Stories.HoldForEach<CostReversed>((step, reversed) =>
    {
        var posted = step.World.Log[(int)reversed.Entry - 1].ShouldBeOfType<CostPosted>();
        reversed.Shares.ShouldBe(posted.Shares);
        ChangesByShares(step, posted.Shares, -1);
    });

    [Fact]
    public void TruedUp_AnyScope_ShiftsSharesThatSumToZero() => Stories.HoldWhereItHappens(step =>
    {
        var truedUp = step.Decision.Events.OfType<SharesTruedUp>().ToList();
        truedUp.ShouldAllBe(one => one.Shares.Sum(share => share.MinorUnits) == 0);
        if (truedUp.Count > 0)
        {
            step.Change(line => line.Share).ShouldBe(Sums(truedUp.SelectMany(one => one.Shares).Select(share => (new ActorId(share.Party), share.MinorUnits))));
        }

        return truedUp.Count;
    });

    // Whatever was posted and taken back before, and by whatever figures.
    [Fact]
    public void TruedUp_AnyScope_IsWithinOneUnitOfWhatItsAgreementGives() => Stories.HoldForEach<SharesTruedUp>((step, truedUp) =>
    {
        var basis = step.World.State.Bases[truedUp.Basis - 1];
        var function = basis.FunctionAt(truedUp.Point, truedUp.Forecast);
        var exact = function.Parties.Zip(function.SharesAt(truedUp.Total))
            .ToDictionary(share => share.First, share => share.Second, StringComparer.Ordinal);
        foreach (var total in step.World.State.Scopes[basis.ScopeOf(truedUp.Date, truedUp.Category)].Parties)
        {
            var off = total.Given - exact.GetValueOrDefault(total.Party);
            (off < 1 && off > -1).ShouldBeTrue();
        }
    });

    [Fact]
    public void Retried_AnyAcceptedCommand_LeadsToNothingNew() => Stories.HoldWhereItHappens(step =>
    {
        // Two equal costs are two costs: only the stored idempotency key can tell a retry.
        if (step.Command is not PostCost && step.Decision.Events.Count > 0)
        {
            var again = step.World.Decide(step.Command);

            again.Events.ShouldBeEmpty();
            (again.Rejection is null or AlreadyReversed or SettlementIsFinal).ShouldBeTrue(again.Rejection?.ToString());
            return 1;
        }

        return 0;
    });

    [Fact]
    public void Closed_AnySettlement_MovesExactlyItsTransfers() => Stories.HoldForEach<SettlementClosed>((step, closed) =>
    {
        var moved = step.World.State.Find(closed.Settlement)!.Transfers
            .SelectMany(transfer => new[] { (transfer.From, transfer.Amount), (transfer.To, -transfer.Amount) });

        step.Change(line => line.Balance).ShouldBe(Sums(moved));
    });

    [Fact]
    public void Proposed_AnySettlement_ClearsWhatIsNotCarriedForward() => Stories.HoldForEach<SettlementProposed>((step, proposed) =>
    {
        var left = PartnershipBalance.Of(step.Before).ToDictionary(line => line.Party, line => line.Balance);
        foreach (var transfer in proposed.Transfers)
        {
            left[transfer.From] += transfer.Amount;
            left[transfer.To] -= transfer.Amount;
        }

        var threshold = Math.Max(1, step.Before.Agreements[^1].Terms.CarryForwardBelow);
        left.Values.Max(Math.Abs).ShouldBeLessThan(threshold);
        proposed.Transfers.All(transfer => transfer.Amount > 0 && transfer.From != transfer.To).ShouldBeTrue();
    });

    private static void ChangesByShares(Step step, IReadOnlyList<PartyShare> shares, int sign) =>
        step.Change(line => line.Share).ShouldBe(Sums(shares.Select(share => (new ActorId(share.Party), sign * share.MinorUnits))));

    private static IEnumerable<(ActorId Party, long Sum)> Sums(IEnumerable<(ActorId Party, long Amount)> amounts) => amounts
        .GroupBy(line => line.Party, line => line.Amount, (party, lines) => (Party: party, Sum: lines.Sum()))
        .Where(line => line.Sum != 0)
        .OrderBy(line => line.Party.Value, StringComparer.Ordinal);
}
