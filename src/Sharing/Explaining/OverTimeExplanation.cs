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
        var text = new LocalizedText(
            $"{explainer.Amounts.En(amount)} is shared over {days} days, in each by those who are parties then.",
            $"{explainer.Amounts.Da(amount)} deles over {days} dage, hver dag mellem dem, der er parter den dag.");
        return explainer.Step(explainer.Compilation.Root(rule), "overTime", shares, text) with
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
        var text = new LocalizedText(
            $"From {AmountText.Date(span.From)} for {span.Days} of the {days} days: {span.Days}/{days} of what the rule gives.",
            $"Fra {AmountText.Date(span.From)} i {span.Days} af de {days} dage: {span.Days}/{days} af det, reglen giver.");
        return explainer.Step(place, "days", shares, text) with { Pointer = "", Parts = [explainer.Root(rule, amount)] };
    }
}
