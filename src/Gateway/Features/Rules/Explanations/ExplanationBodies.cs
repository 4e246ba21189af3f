using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Rules;
using Explained = NetworkHub.Sharing.Explaining;

namespace NetworkHub.Gateway.Features.Rules.Explanations;

/// <summary>
/// A rule's evaluation told step by step, so that it can be checked with a calculator: one node per rule, and the exact amounts
/// of the parts sum, party by party, to those of the whole. Over several spans of time there is a node <c>days</c> for each, which
/// is its days' part of the rule inside. Amounts are in major units.
/// </summary>
/// <param name="Rule">The rule's name in JSON, <c>mix</c>.</param>
/// <param name="Pointer">Its place in the agreed rule, as an RFC 6901 pointer.</param>
/// <param name="Amount">What this rule shares, rounded to the currency's decimals.</param>
/// <param name="Exact">What it shares, exactly: <c>200000/3</c>.</param>
/// <param name="Text">The step in a sentence.</param>
/// <param name="Shares">What each party bears of it, in ordinal order; parties outside the rule are left out.</param>
/// <param name="Parts">The rules inside it, each with its part of the amount.</param>
internal sealed record Explanation(
    string Rule,
    string Pointer,
    string Amount,
    string Exact,
    LocalizedText Text,
    IReadOnlyList<ExplainedShare> Shares,
    IReadOnlyList<Explanation> Parts)
{
    public static Explanation From(Explained.Explanation step) => new(
        step.Rule,
        step.Pointer,
        step.Amount,
        step.Exact,
        ExplanationWriter.InBoth(step.Text),
        [.. step.Shares.Select(ExplainedShare.From)],
        [.. step.Parts.Select(From)]);
}

/// <summary>What a party bears of a step.</summary>
/// <param name="Party">The party's id.</param>
/// <param name="Amount">Its share, rounded to the currency's decimals.</param>
/// <param name="Exact">Its share, exactly.</param>
/// <param name="Weight">The weight or figure that went in; null where none did.</param>
/// <param name="Figure">The key figure that the weight comes from, with its date; null where none is.</param>
/// <param name="Text">The share in a sentence.</param>
internal sealed record ExplainedShare(string Party, string Amount, string Exact, string? Weight, BasisFigure? Figure, LocalizedText Text)
{
    public static ExplainedShare From(Explained.ExplainedShare share) =>
        new(share.Party, share.Amount, share.Exact, share.Weight, share.Figure, ExplanationWriter.InBoth(share.Text));
}
