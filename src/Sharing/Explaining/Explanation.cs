using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Explaining;

/// <summary>
/// A rule's evaluation told step by step, so that it can be checked with a calculator: one node per rule, and the exact amounts
/// of the parts sum, party by party, to those of the whole. Over several spans of time there is a node <c>days</c> for each, which
/// is its days' part of the rule inside. Amounts are in major units.
/// </summary>
/// <param name="Rule">The rule's name in JSON, <c>mix</c>.</param>
/// <param name="Pointer">Its place in the agreed rule, as an RFC 6901 pointer.</param>
/// <param name="Amount">What this rule shares, rounded to the currency's decimals.</param>
/// <param name="Exact">What it shares, exactly: <c>200000/3</c>.</param>
/// <param name="Text">What the step does.</param>
/// <param name="Shares">What each party bears of it, in ordinal order; parties outside the rule are left out.</param>
/// <param name="Parts">The rules inside it, each with its part of the amount.</param>
public sealed record Explanation(
    string Rule,
    string Pointer,
    string Amount,
    string Exact,
    Message Text,
    IReadOnlyList<ExplainedShare> Shares,
    IReadOnlyList<Explanation> Parts)
{
    /// <summary>Explains how a rule shares a cumulative amount.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="basis">The basis made for it.</param>
    /// <param name="amount">The cumulative amount in minor units.</param>
    /// <param name="currency">The currency of the amount.</param>
    /// <param name="isAssessed">Whether pain and gain is counted in; not while costs accrue.</param>
    public static Explanation Of(Rule rule, Basis basis, long amount, Currency currency, bool isAssessed = true) =>
        basis.Spans is { } spans
            ? OverTimeExplanation.Of(rule, basis, spans, amount, currency, isAssessed)
            : new Explainer(new Compilation(basis, basis.Parties, isAssessed), currency).Root(rule, amount);
}

/// <summary>What a party bears of a step.</summary>
/// <param name="Party">The party's id.</param>
/// <param name="Amount">Its share, rounded to the currency's decimals.</param>
/// <param name="Exact">Its share, exactly.</param>
/// <param name="Weight">The weight or figure that went in; null where none did.</param>
/// <param name="Figure">The key figure that the weight comes from, with its date; null where none is.</param>
/// <param name="Text">The share, and what it comes from.</param>
public sealed record ExplainedShare(string Party, string Amount, string Exact, string? Weight, BasisFigure? Figure, Message Text);
