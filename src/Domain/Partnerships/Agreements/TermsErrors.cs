using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Domain.Partnerships;

/// <summary>What is wrong with terms in themselves, apart from their rule.</summary>
internal static class TermsErrors
{
    // The product of so many factors has room in a decimal, whatever they are.
    private const int MostFactors = 50;
    private const decimal LeastFactor = 0.5m;
    private const decimal MostFactor = 2m;

    /// <param name="terms">What is to be agreed.</param>
    /// <param name="firstYear">The first year that the parties would share in.</param>
    public static ValidationErrors Of(AgreementTerms terms, int firstYear)
    {
        var errors = new ValidationErrors();
        errors.Require(terms.To is null || terms.To >= terms.From, "/to", "last-day-before-first");
        errors.Require(terms.CarryForwardBelow >= 0, "/carryForwardBelow", "threshold-negative");
        errors.Require(
            terms.ResetEveryYears is null or (>= 1 and <= 50),
            "/resetEveryYears",
            "reset-interval-range",
            Argument.Number("least", 1),
            Argument.Number("most", 50));
        errors.Require(Enum.IsDefined(terms.PartyTime), "/partyTime", "party-time-unknown");
        errors.Require(
            terms.PartyTime == PartyTimeMethod.OnTheDay || terms.Period == CumulationPeriod.BudgetYear,
            "/partyTime",
            "party-time-needs-budget-year");
        if (terms.Indexation is { } indexation)
        {
            Check(indexation, firstYear, errors);
        }

        return errors;
    }

    private static void Check(Indexation indexation, int firstYear, ValidationErrors errors)
    {
        errors.Require(
            indexation.BaseYear is >= 1900 and <= 9999,
            "/indexation/baseYear",
            "year-range",
            Argument.Year("first", 1900),
            Argument.Year("last", 9999));
        errors.Require(indexation.Factors.Count <= MostFactors, "/indexation/factors", "factors-too-many", Argument.Number("most", MostFactors));
        foreach (var (year, factor) in indexation.Factors)
        {
            errors.Require(year > indexation.BaseYear, $"/indexation/factors/{year}", "factor-year-too-early");
            errors.Require(
                factor is >= LeastFactor and <= MostFactor && decimal.Round(factor, StrictDecimal.MostDecimals) == factor,
                $"/indexation/factors/{year}",
                "factor-range",
                Argument.Number("least", LeastFactor),
                Argument.Number("most", MostFactor),
                Argument.Number("decimals", StrictDecimal.MostDecimals));
        }

        if (!errors.Any && indexation.MissingFor(Math.Max(firstYear, indexation.Factors.Keys.LastOrDefault())) is { } missing)
        {
            errors.Require(false, "/indexation/factors", "factor-missing", Argument.Year("year", missing));
        }
    }
}
