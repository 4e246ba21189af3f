using System.Numerics;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Explaining;

// One walk over a rule that tells it: the rules bring the messages, this brings the numbers.
internal sealed class Explainer(Compilation compilation, Currency currency)
{
    private readonly BigInteger minorUnits = BigInteger.Pow(10, currency.Decimals);

    public Compilation Compilation { get; } = compilation;

    public Explanation Root(Rule rule, Fraction amount)
    {
        var root = rule.ExplainNode(this, Compilation.Root(rule), amount);
        string[] absent = [.. rule.Named.Except(Compilation.Basis.Parties, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var text = absent.Length > 0 ? ExplanationMessages.WithoutAbsent(root.Text, absent) : root.Text;
        return root with { Text = Compilation.Basis.Index is { } index and not 1 ? ExplanationMessages.WithIndex(text, index) : text };
    }

    public Explanation Child(Place parent, RuleChild child, Fraction amount) => child.Rule.ExplainNode(this, parent.Child(child), amount);

    public Explanation Node(
        Rule rule,
        Place place,
        Fraction amount,
        Message text,
        Func<string, ShareReason?>? reason = null,
        IReadOnlyList<Explanation>? parts = null)
    {
        var shares = rule.CurveNode(Compilation, place).At(amount);
        return new Explanation(
            rule.Name,
            place.Pointer,
            Rounded(amount),
            Exact(amount),
            text,
            [.. place.Scope.Select(party => Share(party, shares[Compilation.Index(party)], reason?.Invoke(party)))],
            parts ?? []);
    }

    // A step of a rule that is not a rule itself, such as what a cap cuts off; parties that it does not touch are left out.
    public Explanation Step(Place place, string name, Fraction[] shares, Message text)
    {
        var amount = Fraction.Sum(shares);
        return new Explanation(
            name,
            place.Pointer.Child(name),
            Rounded(amount),
            Exact(amount),
            text,
            [.. place.Scope.Where(party => !shares[Compilation.Index(party)].IsZero).Select(party => Share(party, shares[Compilation.Index(party)], null))],
            []);
    }

    // An amount in minor units, rounded to them.
    public AmountArgument Amount(Fraction amount) => new(Rounded(amount), currency);

    public IReadOnlyList<AmountArgument> Amounts(IEnumerable<Fraction> amounts) => [.. amounts.Select(Amount)];

    private ExplainedShare Share(string party, Fraction share, ShareReason? reason) => new(
        party,
        Rounded(share),
        Exact(share),
        reason?.Weight,
        reason?.Figure,
        reason?.Text(party, Amount(share)) ?? ExplanationMessages.Share(party, Amount(share)));

    private string Exact(Fraction amount) => (amount / minorUnits).ToString();

    private string Rounded(Fraction amount) => (amount / minorUnits).ToDecimalString(currency.Decimals);
}

// Why a party bears its share: what went in, and what is told of party and share.
internal sealed record ShareReason(string Weight, BasisFigure? Figure, Func<string, AmountArgument, Message> Text)
{
    public static ShareReason Ratio(decimal weight, decimal total) => new(
        StrictDecimal.ToText(weight), null, (party, share) => ExplanationMessages.ShareByWeight(party, weight, total, share));
}
