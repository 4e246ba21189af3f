using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Explaining;

// Tells how an amount is shared over several spans of time: each as a step that is its days' part of what the rule gives in it.
internal static class OverTimeExplanation
{
    public static Explanation Of(Rule rule, Basis basis, IReadOnlyList<BasisSpan> spans, Fraction amount, Currency currency, bool isAssessed)
    {
        var days = spans.Sum(span => span.Days);
        var explainer = new Explainer(new Compilation(basis, basis.Parties, isAssessed), currency);
        var shares = Compilation.CurveOf(rule, basis, isAssessed).At(amount);
        return explainer.Step(
            explainer.Compilation.Root(rule), "overTime", shares, ExplanationMessages.OverTime(explainer.Amount(amount), days)) with
        {
            Pointer = "",
            Parts = [.. spans.Select(span => Span(rule, basis, span, days, amount, currency, isAssessed))],
        };
    }

    private static Explanation Span(Rule rule, Basis basis, BasisSpan span, int days, Fraction amount, Currency currency, bool isAssessed)
    {
        var explainer = new Explainer(new Compilation(span.Facts, basis.Parties, isAssessed), currency);
        var place = explainer.Compilation.Root(rule);
        Fraction[] shares = [.. rule.CurveNode(explainer.Compilation, place).At(amount).Select(share => new Fraction(span.Days, days) * share)];
        var text = ExplanationMessages.Span(span.From, span.Days, days);
        return explainer.Step(place, "days", shares, text) with { Pointer = "", Parts = [explainer.Root(rule, amount)] };
    }
}
