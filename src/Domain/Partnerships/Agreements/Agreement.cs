using System.Text.Json.Serialization;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Over what postings are shared cumulatively, besides agreement version and cost category.</summary>
public enum CumulationPeriod
{
    /// <summary>Each calendar year by itself.</summary>
    BudgetYear,

    /// <summary>The agreement's whole life.</summary>
    Lifetime,
}

/// <summary>What the parties agreed about sharing.</summary>
/// <param name="Rule">How costs are shared.</param>
/// <param name="From">The first day it holds for.</param>
/// <param name="To">The last day it holds for; null when it has no end.</param>
/// <param name="Period">Over what postings are shared cumulatively.</param>
/// <param name="CarryForwardBelow">Balances smaller than this many minor units are carried forward by a settlement; 0 settles all.</param>
/// <param name="ResetEveryYears">Key figures are frozen for so many years at a time, 1 to 50 from the first day on; null when those of each posting's day count.</param>
/// <param name="Indexation">How the amounts that the rule names follow the years; null when they stay as they are.</param>
/// <param name="PartyTime">How those share who are parties for some of a year only.</param>
public sealed record AgreementTerms(
    Rule Rule,
    DateOnly From,
    DateOnly? To = null,
    CumulationPeriod Period = CumulationPeriod.BudgetYear,
    long CarryForwardBelow = 0,
    int? ResetEveryYears = null,
    Indexation? Indexation = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] PartyTimeMethod PartyTime = PartyTimeMethod.OnTheDay)
{
    /// <summary>Whether the terms hold for a day.</summary>
    /// <param name="day">The day of a posting.</param>
    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>The day whose key figures count for a posting, where the rule itself names none: the first of its re-set interval.</summary>
    /// <param name="day">The day of a posting, not before the first.</param>
    public DateOnly FiguresOn(DateOnly day)
    {
        if (ResetEveryYears is not { } interval)
        {
            return day;
        }

        var whole = (day.Year - From.Year) / interval * interval;
        return From.AddYears(whole) <= day ? From.AddYears(whole) : From.AddYears(whole - interval);
    }

    /// <summary>Whether both say the same; rules are the same when their canonical text is.</summary>
    /// <param name="other">Other terms.</param>
    public bool SameAs(AgreementTerms other) => this with { Rule = other.Rule } == other && RuleJson.ToText(Rule) == RuleJson.ToText(other.Rule);
}

/// <summary>One version of the agreement. A later version that covers the same day takes the earlier one's place for new postings.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Terms">What was agreed.</param>
public sealed record Agreement(int Version, AgreementTerms Terms);
