using System.Collections.Immutable;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Brings shares to what the agreement gives of the whole: at the end of a year, and where pain and gain is assessed.</summary>
internal static class TruingUp
{
    public static Decision Decide(PartnershipState state, TrueUpShares trueUp)
    {
        if (Refuse(state, trueUp) is { } rejection)
        {
            return rejection;
        }

        var scopes = ScopesOf(state, trueUp);
        if (scopes.IsEmpty && trueUp.Point != TrueUpPoint.YearEnd)
        {
            return new NothingToAssess();
        }

        var events = new List<IEvent>();
        foreach (var scope in scopes)
        {
            var (happened, impossible) = TrueUp(state, scope, trueUp);
            if (impossible is not null)
            {
                return impossible;
            }

            events.AddRange(happened);
            state = happened.Aggregate(state, (now, @event) => @event.Evolve(now));
        }

        return Decision.Accept(events);
    }

    private static Rejection? Refuse(PartnershipState state, TrueUpShares trueUp)
    {
        var errors = new ValidationErrors();
        errors.Require(Enum.IsDefined(trueUp.Point), "/point", "point-unknown");
        errors.Require(trueUp.Point != TrueUpPoint.YearEnd || trueUp.Date is { Month: 12, Day: 31 }, "/date", "year-end-date");
        errors.Require(trueUp.Point == TrueUpPoint.Completion == trueUp.Forecast is not null, "/forecast", "forecast-only-at-completion");
        errors.Require(trueUp.Forecast is null or { Amount: > 0 }, "/forecast/amount", "forecast-not-positive");
        errors.RequireTextIfGiven(trueUp.Category, 60, "/category");
        errors.Require(trueUp.Point != TrueUpPoint.Completion || trueUp.Category is not null, "/category", "forecast-category-missing");
        if (errors.Any)
        {
            return new PartnershipInvalid(errors.All);
        }

        if (trueUp.Forecast is { } forecast && forecast.Currency != state.Currency)
        {
            return new WrongCurrency(forecast.Currency, state.Currency, "/forecast/currency");
        }

        return state.ClosedYears.Contains(trueUp.Date.Year) ? new YearIsClosed(trueUp.Date.Year) : null;
    }

    // Pain and gain has points of its own, so a year's end leaves it alone; what is shared over an agreement's life is brought home at last.
    private static ImmutableList<ScopeKey> ScopesOf(PartnershipState state, TrueUpShares trueUp)
    {
        return [.. state.Scopes.Keys.Where(IsMeant).OrderBy(key => key.AgreementVersion).ThenBy(key => key.Category, StringComparer.Ordinal)];

        bool IsMeant(ScopeKey key)
        {
            var isAssessed = state.Agreements[key.AgreementVersion - 1].Terms.Rule.IsAssessed;
            var isOfThePoint = trueUp.Point switch
            {
                TrueUpPoint.YearEnd => key.Year != 0 && !isAssessed,
                TrueUpPoint.Completion => isAssessed,
                _ => key.Year == 0 || isAssessed,
            };
            return isOfThePoint && (key.Year == 0 || key.Year == trueUp.Date.Year) && (trueUp.Category is null || trueUp.Category == key.Category);
        }
    }

    private static (ImmutableList<IPartnershipEvent> Happened, Rejection? Impossible) TrueUp(PartnershipState state, ScopeKey key, TrueUpShares trueUp)
    {
        var agreement = state.Agreements[key.AgreementVersion - 1];
        var first = key.Year == 0 ? agreement.Terms.From : new DateOnly(key.Year, 1, 1);
        var (basis, isNew, impossible) = Bases.Over(state, agreement, first, trueUp.Date);
        if (basis is null)
        {
            return ([], impossible);
        }

        var scope = state.Scopes[key];
        if (Infeasible(basis, scope, trueUp) is { } infeasible)
        {
            return ([], infeasible);
        }

        var shares = scope.TrueUp(basis.FunctionAt(trueUp.Point, trueUp.Forecast?.Amount)).Shares;
        if (shares.All(share => share.MinorUnits == 0))
        {
            return ([], null);
        }

        var truedUp = new SharesTruedUp(trueUp.Point, trueUp.Date, key.Category, basis.Number, scope.Cumulative, shares, trueUp.Forecast?.Amount);
        return (isNew ? [new BasisEstablished(basis.Number, agreement.Version, basis.Facts), truedUp] : [truedUp], null);
    }

    // The parties of the whole time may have caps that hold less than those of the postings had.
    private static SharingNotPossible? Infeasible(SharingBasis basis, AllocationState scope, TrueUpShares trueUp)
    {
        var assessed = basis.FunctionAt(TrueUpPoint.Final, null);
        IEnumerable<(ShareFunction Function, long Amount, string Pointer)> needed = trueUp.Forecast is { } forecast
            ? [(basis.Function, scope.Cumulative, "/date"), (basis.Function, forecast.Amount, "/forecast/amount"), (assessed, forecast.Amount, "/forecast/amount")]
            : [(assessed, scope.Cumulative, "/date")];
        var errors = needed.Where(one => one.Amount > one.Function.Most)
            .SelectMany(one => one.Function.FaultsAt(one.Amount).Select(fault => fault.At(one.Pointer)))
            .Distinct().ToList();
        return errors.Count > 0 ? new SharingNotPossible(trueUp.Date, errors) : null;
    }
}
