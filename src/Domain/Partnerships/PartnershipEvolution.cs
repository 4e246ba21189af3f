using System.Collections.Immutable;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>What each event makes of a partnership.</summary>
internal static class PartnershipEvolution
{
    public static PartnershipState Evolve(PartnershipState state, IPartnershipEvent happened) => happened switch
    {
        CostPosted posted => Post(state, posted),
        CostReversed reversed => Reverse(state, reversed),
        SharesTruedUp truedUp => TrueUp(state, truedUp),
        BasisEstablished established => state with { Bases = state.Bases.Add(Basis(state, established)) },
        PartnershipFounded founded => state with
        {
            Name = founded.Name,
            Purpose = founded.Purpose,
            Currency = founded.Currency,
            Secretariat = founded.Secretariat,
            Network = founded.Network,
        },
        PartyEntered entered => Forget(state) with { Parties = state.Parties.Add(new PartyTime(entered.Party, entered.From, null)) },
        PartyExited exited => Forget(state) with { Parties = Exit(state.Parties, exited) },
        AgreementAdopted adopted => Forget(state) with { Agreements = state.Agreements.Add(new Agreement(adopted.Version, adopted.Terms)) },
        KeyFiguresTaken taken => Forget(state) with { KeyFigures = state.KeyFigures.SetItem(taken.Party, Merge(state, taken)) },
        PeriodClosed closed => state with { ClosedYears = state.ClosedYears.Add(closed.Year) },
        SettlementProposed proposed => state with
        {
            Settlements = state.Settlements.Add(new Settlement(
                proposed.Settlement,
                [.. proposed.Transfers],
                [],
                SettlementStatus.Proposed)),
        },
        SettlementApproved approved => Change(state, approved.Settlement, settlement => Approve(settlement, approved)),
        SettlementWithdrawn withdrawn => Change(
            state, withdrawn.Settlement, settlement => settlement with { Status = SettlementStatus.Withdrawn, Remark = withdrawn.Reason }),
        SettlementClosed closed => Close(state, closed),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown partnership event."),
    };

    // Whatever changes who or what a day's postings are shared by makes the remembered answers worthless.
    private static PartnershipState Forget(PartnershipState state) => state with { BasisOfDay = ImmutableDictionary<DateOnly, int>.Empty };

    private static PartnershipState Post(PartnershipState state, CostPosted posted)
    {
        var cost = posted.Cost;
        var basis = state.Bases[posted.Basis - 1];
        var key = basis.ScopeOf(cost.Date, cost.Category);
        var scope = state.Scopes.GetValueOrDefault(key, AllocationState.Empty).Take(basis.Function, cost.Amount, posted.Shares);
        return state with
        {
            Scopes = state.Scopes.SetItem(key, scope),
            Paid = state.Paid.SetItem(cost.PaidBy, state.Paid.GetValueOrDefault(cost.PaidBy) + cost.Amount),
            TotalPaid = state.TotalPaid + cost.Amount,
            BasisOfDay = state.BasisOfDay.ContainsKey(cost.Date) ? state.BasisOfDay : state.BasisOfDay.Add(cost.Date, basis.Number),
        };
    }

    private static PartnershipState Reverse(PartnershipState state, CostReversed reversed)
    {
        var cost = reversed.Cost;
        var basis = state.Bases[reversed.Basis - 1];
        var key = basis.ScopeOf(cost.Date, cost.Category);
        return state with
        {
            Scopes = state.Scopes.SetItem(key, state.Scopes[key].Reverse(basis.Function, cost.Amount, reversed.Shares)),
            Paid = state.Paid.SetItem(cost.PaidBy, state.Paid.GetValueOrDefault(cost.PaidBy) - cost.Amount),
            TotalPaid = state.TotalPaid - cost.Amount,
            Reversed = state.Reversed.Add(reversed.Entry),
        };
    }

    private static PartnershipState TrueUp(PartnershipState state, SharesTruedUp truedUp)
    {
        var basis = state.Bases[truedUp.Basis - 1];
        var key = basis.ScopeOf(truedUp.Date, truedUp.Category);
        var scope = state.Scopes[key].TakeTrueUp(basis.FunctionAt(truedUp.Point, truedUp.Forecast), truedUp.Shares);
        return state with { Scopes = state.Scopes.SetItem(key, scope) };
    }

    private static SharingBasis Basis(PartnershipState state, BasisEstablished established) =>
        new(established.Number, state.Agreements[established.AgreementVersion - 1], established.Facts);

    private static ImmutableList<PartyTime> Exit(ImmutableList<PartyTime> parties, PartyExited exited)
    {
        var present = parties.Find(time => time.Party == exited.Party && time.LastDay is null)!;
        return parties.Replace(present, present with { LastDay = exited.LastDay });
    }

    private static ImmutableList<KeyFigure> Merge(PartnershipState state, KeyFiguresTaken taken)
    {
        var merged = (state.KeyFigures.GetValueOrDefault(taken.Party) ?? []).ToDictionary(figure => (figure.Key, figure.Date));
        foreach (var figure in taken.Figures)
        {
            merged[(figure.Key, figure.Date)] = figure;
        }

        return [.. merged.Values.OrderBy(figure => figure.Key, StringComparer.Ordinal).ThenBy(figure => figure.Date)];
    }

    private static Settlement Approve(Settlement settlement, SettlementApproved approved)
    {
        var approvals = settlement.Approvals.Add(new Approval(approved.Party, approved.Note));
        var next = settlement with { Approvals = approvals };
        return next.Missing().Any() ? next : next with { Status = SettlementStatus.Approved };
    }

    private static PartnershipState Close(PartnershipState state, SettlementClosed closed)
    {
        var settled = state.Settled.ToBuilder();
        foreach (var transfer in state.Find(closed.Settlement)!.Transfers)
        {
            settled[transfer.From] = settled.GetValueOrDefault(transfer.From) + transfer.Amount;
            settled[transfer.To] = settled.GetValueOrDefault(transfer.To) - transfer.Amount;
        }

        return Change(
            state with { Settled = settled.ToImmutable() },
            closed.Settlement,
            settlement => settlement with { Status = SettlementStatus.Closed, PaidOn = closed.PaidOn, Remark = closed.Reference });
    }

    private static PartnershipState Change(PartnershipState state, SettlementId id, Func<Settlement, Settlement> change)
    {
        var old = state.Find(id)!;
        return state with { Settlements = state.Settlements.Replace(old, change(old)) };
    }
}
