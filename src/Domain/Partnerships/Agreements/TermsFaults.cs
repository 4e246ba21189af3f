using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Domain.Partnerships;

/// <summary>What is wrong with terms in themselves, apart from their rule.</summary>
internal static class TermsFaults
{
    // The product of so many factors has room in a decimal, whatever they are.
    private const int MostFactors = 50;
    private const decimal LeastFactor = 0.5m;
    private const decimal MostFactor = 2m;

    /// <param name="terms">What is to be agreed.</param>
    /// <param name="firstYear">The first year that the parties would share in.</param>
    public static FieldFaults Of(AgreementTerms terms, int firstYear)
    {
        var faults = new FieldFaults();
        faults.Require(terms.To is null || terms.To >= terms.From, "/to", "The last day cannot lie before the first.");
        faults.Require(terms.CarryForwardBelow >= 0, "/carryForwardBelow", "A threshold cannot be negative.");
        faults.Require(terms.ResetEveryYears is null or (>= 1 and <= 50), "/resetEveryYears", "Key figures are re-set every 1 to 50 years.");
        faults.Require(Enum.IsDefined(terms.PartyTime), "/partyTime", "Give 'onTheDay' or 'byDay'.");
        faults.Require(
            terms.PartyTime == PartyTimeMethod.OnTheDay || terms.Period == CumulationPeriod.BudgetYear,
            "/partyTime",
            "Sharing by days as a party is done within each budget year, so the period must be 'budgetYear'.");
        if (terms.Indexation is { } indexation)
        {
            Check(indexation, firstYear, faults);
        }

        return faults;
    }

    private static void Check(Indexation indexation, int firstYear, FieldFaults faults)
    {
        faults.Require(indexation.BaseYear is >= 1900 and <= 9999, "/indexation/baseYear", "Give a calendar year from 1900 to 9999.");
        faults.Require(indexation.Factors.Count <= MostFactors, "/indexation/factors", "Give at most 50 yearly factors, and begin from a later base year.");
        foreach (var (year, factor) in indexation.Factors)
        {
            faults.Require(year > indexation.BaseYear, $"/indexation/factors/{year}", "A factor belongs to a year after the base year.");
            faults.Require(
                factor is >= LeastFactor and <= MostFactor && decimal.Round(factor, StrictDecimal.MostDecimals) == factor,
                $"/indexation/factors/{year}",
                "A yearly factor is from 0.5 to 2 with at most 9 decimals, such as 1.021 for a rise of 2.1 per cent.");
        }

        if (!faults.Any && indexation.MissingFor(Math.Max(firstYear, indexation.Factors.Keys.LastOrDefault())) is { } missing)
        {
            faults.Require(false, "/indexation/factors", $"The factor of {missing} is missing. Give one for every year after the base year.");
        }
    }
}
