using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Explaining;

// One walk over a rule that tells it: the rules bring the sentences, this brings the numbers.
internal sealed class Explainer
{
    public Explainer(Compilation compilation, Currency currency)
    {
        Compilation = compilation;
        Amounts = new AmountText(currency);
    }

    public Compilation Compilation { get; }

    public AmountText Amounts { get; }

    public Explanation Root(Rule rule, Fraction amount)
    {
        var root = rule.ExplainNode(this, Compilation.Root(rule), amount);
        string[] absent = [.. rule.Named.Except(Compilation.Basis.Parties, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var text = absent.Length > 0 ? WithAbsent(root.Text, string.Join(", ", absent)) : root.Text;
        return root with { Text = Compilation.Basis.Index is { } index and not 1 ? WithIndex(text, index) : text };
    }

    public Explanation Child(Place parent, RuleChild child, Fraction amount) => child.Rule.ExplainNode(this, parent.Child(child), amount);

    public Explanation Node(
        Rule rule,
        Place place,
        Fraction amount,
        LocalizedText text,
        Func<string, ShareReason?>? reason = null,
        IReadOnlyList<Explanation>? parts = null)
    {
        var shares = rule.CurveNode(Compilation, place).At(amount);
        return new Explanation(
            rule.Name,
            place.Pointer,
            Amounts.Rounded(amount),
            Amounts.Exact(amount),
            text,
            [.. place.Scope.Select(party => Share(party, shares[Compilation.Index(party)], reason?.Invoke(party)))],
            parts ?? []);
    }

    // A step of a rule that is not a rule itself, such as what a cap cuts off; parties that it does not touch are left out.
    public Explanation Step(Place place, string name, Fraction[] shares, LocalizedText text)
    {
        var amount = Fraction.Sum(shares);
        return new Explanation(
            name,
            place.Pointer.Child(name),
            Amounts.Rounded(amount),
            Amounts.Exact(amount),
            text,
            [.. place.Scope.Where(party => !shares[Compilation.Index(party)].IsZero).Select(party => Share(party, shares[Compilation.Index(party)], null))],
            []);
    }

    private static LocalizedText WithAbsent(LocalizedText text, string absent) => new(
        $"{text.En} What the agreement says of those who are not parties then is left out: {absent}.",
        $"{text.Da} Hvad aftalen siger om dem, der ikke er parter på det tidspunkt, er udeladt: {absent}.");

    private static LocalizedText WithIndex(LocalizedText text, decimal index) => new(
        $"{text.En} The amounts that the agreement names are multiplied by {AmountText.EnNumber(index)}, the index of the year.",
        $"{text.Da} Aftalens beløb er ganget med {AmountText.DaNumber(index)}, årets indeks.");

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
