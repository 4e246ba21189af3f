using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Posts costs and takes them back.</summary>
internal static class Costs
{
    // In minor units, over all parties and years. Far from the end of 64 bits, so that no sum of shares, payments and settlements overflows.
    public const long MostPosted = 1_000_000_000_000_000_000;

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
            var errors = basis.Function.FaultsAt(scope.Cumulative + cost.Amount);
            return new SharingNotPossible(cost.Date, [.. errors.Select(fault => fault.At("/amount/amount"))]);
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
        var errors = new ValidationErrors();
        errors.RequireText(reverse.Reason, 500, "/reason");
        errors.Require(date >= posted.Cost.Date, "/date", "reversal-before-cost");
        if (errors.Any)
        {
            return new PartnershipInvalid(errors.All);
        }

        return state.ClosedYears.Contains(date.Year)
            ? new YearIsClosed(date.Year)
            : Decision.Accept(new CostReversed(reverse.Entry, date, reverse.Reason, posted.Cost, posted.Basis, posted.Shares));
    }

    private static Rejection? Refuse(PartnershipState state, PostCost post)
    {
        var cost = post.Cost;
        var errors = new ValidationErrors();
        errors.Require(cost.Amount > 0, "/amount/amount", "cost-not-positive");
        errors.RequireText(cost.Category, 60, "/category");
        errors.Require(Enum.IsDefined(cost.Kind), "/kind", "cost-kind-unknown");
        errors.Require(cost.Text.Length <= 500, "/text", "text-too-long", Argument.Number("longest", 500));
        errors.Require(cost.Reference.Length <= 100, "/reference", "text-too-long", Argument.Number("longest", 100));
        if (errors.Any)
        {
            return new PartnershipInvalid(errors.All);
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
