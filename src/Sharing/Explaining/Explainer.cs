using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Explaining;

// One walk over a rule that tells it: the rules bring the sentences, this brings the numbers.
internal sealed class Explainer
{
    private readonly Compilation compilation;

    public Explainer(Basis basis, Currency currency)
    {
        Basis = basis;
        Amounts = new AmountText(currency);
        compilation = new Compilation(basis);
    }

    public Basis Basis { get; }

    public AmountText Amounts { get; }

    public Explanation Explain(Rule rule, IReadOnlyList<string> scope, Fraction amount, string pointer) =>
        rule.ExplainNode(this, rule.Within(scope), amount, pointer);

    public Explanation Node(
        Rule rule,
        IReadOnlyList<string> scope,
        Fraction amount,
        string pointer,
        LocalizedText text,
        Func<string, ShareReason>? reason = null,
        IReadOnlyList<Explanation>? parts = null)
    {
        var shares = rule.CurveNode(compilation, scope).At(amount);
        return new Explanation(
            rule.Name,
            pointer,
            Amounts.Rounded(amount),
            Amounts.Exact(amount),
            text,
            [.. scope.Select(party => Share(party, shares[compilation.Index(party)], reason?.Invoke(party)))],
            parts ?? []);
    }

    public BasisFigure Figure(string key, DateOnly? asOf, string party) =>
        Basis.Figures.First(figure => figure.Key == key && figure.AsOf == asOf && figure.Party == party);

    private ExplainedShare Share(string party, Fraction share, ShareReason? reason) => new(
        party,
        Amounts.Rounded(share),
        Amounts.Exact(share),
        reason?.Weight,
        reason?.Figure,
        new LocalizedText(
            $"{party}: {reason?.Text.En}{Amounts.En(share)}.",
            $"{party}: {reason?.Text.Da}{Amounts.Da(share)}."));
}

// Why a party bears its share: what went in, and the words before the amount.
internal sealed record ShareReason(string Weight, BasisFigure? Figure, LocalizedText Text)
{
    public static ShareReason Ratio(decimal weight, decimal total) => new(
        StrictDecimal.ToText(weight),
        null,
        new LocalizedText(
            $"{AmountText.EnNumber(weight)} of {AmountText.EnNumber(total)} gives ",
            $"{AmountText.DaNumber(weight)} af {AmountText.DaNumber(total)} giver "));
}
