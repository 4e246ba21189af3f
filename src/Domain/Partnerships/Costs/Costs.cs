using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Allocation;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Posting costs, taking them back, and closing years.</summary>
internal static class Costs
{
    // In minor units, over all parties and years. Far from the end of 64 bits, so that no sum of shares, payments and settlements overflows.
    private const long MostPosted = 1_000_000_000_000_000_000;

    public static Decision Post(PartnershipState state, PostCost post)
    {
        var cost = post.Cost;
        if (Refuse(state, post) is { } rejection)
        {
            return rejection;
        }

        if (state.AgreementOn(cost.Date) is not { } agreement)
        {
            return new DateOutsideAgreement(cost.Date);
        }

        var (basis, isNew, impossible) = Bases.For(state, agreement, cost.Date);
        if (basis is null)
        {
            return impossible!;
        }

        var scope = state.Scopes.GetValueOrDefault(basis.ScopeOf(cost.Date, cost.Category), AllocationState.Empty);
        if (scope.Cumulative + cost.Amount > basis.Function.Most)
        {
            var faults = basis.Function.FaultsAt(scope.Cumulative + cost.Amount);
            return new SharingNotPossible(cost.Date, [.. faults.Select(fault => new FieldFault("/amount/amount", fault.Message))]);
        }

        var posted = new CostPosted(cost, basis.Number, scope.Post(basis.Function, cost.Amount).Shares);
        return isNew
            ? Decision.Accept(new BasisEstablished(basis.Number, agreement.Version, basis.Facts), posted)
            : Decision.Accept(posted);
    }

    public static Decision Reverse(PartnershipState state, ReverseCost reverse, IEvent? past)
    {
        if (past is not CostPosted posted)
        {
            return new NoSuchEntry(reverse.Entry);
        }

        if (state.Reversed.Contains(reverse.Entry))
        {
            return new AlreadyReversed(reverse.Entry);
        }

        var date = reverse.Date ?? posted.Cost.Date;
        var faults = new FieldFaults();
        faults.RequireText(reverse.Reason, 500, "/reason");
        faults.Require(date >= posted.Cost.Date, "/date", "A cost cannot be taken back before its own day.");
        if (faults.Any)
        {
            return new PartnershipInvalid(faults.All);
        }

        return state.ClosedYears.Contains(date.Year)
            ? new YearIsClosed(date.Year)
            : Decision.Accept(new CostReversed(reverse.Entry, date, reverse.Reason, posted.Cost, posted.Basis, posted.Shares));
    }

    public static Decision Close(PartnershipState state, ClosePeriod close)
    {
        var faults = new FieldFaults();
        faults.Require(close.Year is >= 1900 and <= 9999, "/year", "Give a calendar year from 1900 to 9999.");
        if (faults.Any)
        {
            return new PartnershipInvalid(faults.All);
        }

        return state.ClosedYears.Contains(close.Year) ? Decision.Nothing : Decision.Accept(new PeriodClosed(close.Year));
    }

    private static Rejection? Refuse(PartnershipState state, PostCost post)
    {
        var cost = post.Cost;
        var faults = new FieldFaults();
        faults.Require(cost.Amount > 0, "/amount/amount", "A cost is more than zero. Take a cost back by reversing its entry.");
        faults.RequireText(cost.Category, 60, "/category");
        faults.Require(Enum.IsDefined(cost.Kind), "/kind", "Give 'cash' or 'inKind'.");
        faults.Require(cost.Text.Length <= 500, "/text", "At most 500 characters.");
        faults.Require(cost.Reference.Length <= 100, "/reference", "At most 100 characters.");
        if (faults.Any)
        {
            return new PartnershipInvalid(faults.All);
        }

        if (post.Currency != state.Currency)
        {
            return new WrongCurrency(post.Currency, state.Currency);
        }

        if (!state.IsActive(cost.PaidBy, cost.Date))
        {
            return state.WasEverAParty(cost.PaidBy) ? new PartyNotActive(cost.PaidBy, cost.Date) : new NotAParty(cost.PaidBy);
        }

        if (state.ClosedYears.Contains(cost.Date.Year))
        {
            return new YearIsClosed(cost.Date.Year);
        }

        return cost.Amount > MostPosted - state.TotalPaid ? new AmountTooLarge() : null;
    }
}
