using NetworkHub.Application.Hub;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Features.Partnerships.Costs;
using NetworkHub.Gateway.Features.Rules.Explanations;
using NetworkHub.Gateway.Http;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Features.Partnerships.TrueUps;

/// <summary>A true-up: either of a year, or at a point where pain and gain is assessed.</summary>
/// <param name="Year">The calendar year whose costs are brought home; alone, or with a category.</param>
/// <param name="Point">Completion, on a forecast, or final, on the actual cost.</param>
/// <param name="Date">The day of the assessment, which it counts from; with a point only.</param>
/// <param name="Category">Only this cost category; all when left out. Needed at completion.</param>
/// <param name="Forecast">What the category is expected to cost in all; at completion only.</param>
internal sealed record TrueUpBody(int? Year = null, TrueUpPoint? Point = null, DateOnly? Date = null, string? Category = null, MoneyBody? Forecast = null)
{
    public TrueUpShares? Read(ValidationErrors errors)
    {
        errors.Require(Year is not null || Point is not null, "/year", "true-up-year-or-point");
        errors.Require(Year is null || Point is null, "/point", "true-up-point-without-year");
        errors.Require(Year is null or (>= 1900 and <= 9999), "/year", "year-range", Argument.Year("first", 1900), Argument.Year("last", 9999));
        errors.Require(Point is not TrueUpPoint.YearEnd, "/point", "true-up-point-unknown");
        errors.Require(Point is null == Date is null, "/date", "true-up-date");
        var forecast = Forecast is null ? null : new Forecast(Forecast.ToMinorUnits(errors, "/forecast"), Forecast.Currency);
        return errors.Any ? null
            : Year is { } year ? new TrueUpShares(TrueUpPoint.YearEnd, new DateOnly(year, 12, 31), Category, forecast)
            : new TrueUpShares(Point!.Value, Date!.Value, Category, forecast);
    }
}

/// <summary>The answer to a true-up.</summary>
/// <param name="Entries">An entry for every category that changed; none when everyone had what the agreement gives.</param>
/// <param name="Receipt">Where it stands in the log; left out in a dry run.</param>
internal sealed record TrueUpDoneBody(IReadOnlyList<TrueUpEntryBody> Entries, ReceiptBody? Receipt)
{
    public static TrueUpDoneBody From(CommandOutcome.Accepted accepted, Currency currency) => new(
        [.. accepted.Events.Where(item => item.Event is SharesTruedUp).Select(item => TrueUpEntryBody.From(item.Version, (SharesTruedUp)item.Event, currency))],
        ReceiptBody.From(accepted.Receipt));
}

/// <summary>What a true-up changed in one category.</summary>
/// <param name="Entry">The entry number in the ledger.</param>
/// <param name="Point">At the end of a year, or at which assessment.</param>
/// <param name="Date">The day it counts from.</param>
/// <param name="Category">The cost category.</param>
/// <param name="Total">What had been posted in all.</param>
/// <param name="Forecast">What the whole was expected to cost; left out but for an assessment at completion.</param>
/// <param name="Shares">What each party's share changes by, by its id, as decimal texts; they sum to zero.</param>
internal sealed record TrueUpEntryBody(
    long Entry, TrueUpPoint Point, DateOnly Date, string Category, MoneyBody Total, MoneyBody? Forecast, IReadOnlyDictionary<string, string> Shares)
{
    public static TrueUpEntryBody From(long entry, SharesTruedUp truedUp, Currency currency) => new(
        entry,
        truedUp.Point,
        truedUp.Date,
        truedUp.Category,
        MoneyBody.From(truedUp.Total, currency),
        truedUp.Forecast is { } forecast ? MoneyBody.From(forecast, currency) : null,
        CostPostedBody.Texts(truedUp.Shares, 1, currency));
}

/// <summary>A true-up's entry with its explanation.</summary>
/// <param name="TrueUp">What it changed.</param>
/// <param name="AgreementVersion">The agreement it follows.</param>
/// <param name="Explanation">How the agreement shares the total, or the forecast: what everyone was brought to, or by.</param>
internal sealed record ExplainedTrueUpBody(TrueUpEntryBody TrueUp, int AgreementVersion, Explanation Explanation)
{
    public static ExplainedTrueUpBody From(long entry, SharesTruedUp truedUp, PartnershipState state)
    {
        var basis = state.Bases[truedUp.Basis - 1];
        return new ExplainedTrueUpBody(
            TrueUpEntryBody.From(entry, truedUp, state.Currency), basis.Agreement.Version, Explanation.From(basis.Explain(truedUp)));
    }
}
