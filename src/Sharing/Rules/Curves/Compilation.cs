using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// The facts of a basis, indexed for the nodes that turn themselves into curves.
internal sealed class Compilation
{
    private readonly Dictionary<(string Key, DateOnly? AsOf, string Party), BasisFigure> figures;
    private readonly Dictionary<string, int> index;
    private readonly BigInteger minorUnits;

    // Curves have a share for each of the parties, of which those of the basis bear something. Assessed counts pain and gain in;
    // otherwise costs accrue by the rest.
    public Compilation(Basis basis, IReadOnlyList<string> parties, bool isAssessed)
    {
        Basis = basis;
        Parties = parties;
        IsAssessed = isAssessed;
        figures = basis.Figures.ToDictionary(figure => (figure.Key, figure.AsOf, figure.Party));
        index = parties.Select((party, i) => (party, i)).ToDictionary(pair => pair.party, pair => pair.i, StringComparer.Ordinal);
        minorUnits = BigInteger.Pow(10, basis.Currency.Decimals);
    }

    public Basis Basis { get; }

    public IReadOnlyList<string> Parties { get; }

    public bool IsAssessed { get; }

    // The curve of a whole rule; over several spans of time, theirs by their days.
    public static ShareCurve CurveOf(Rule rule, Basis basis, bool isAssessed) => basis.Spans is { } spans
        ? new OverTimeCurve([.. spans.Select(span => (span.Days, new Compilation(span.Facts, basis.Parties, isAssessed).CurveOf(rule)))])
        : new Compilation(basis, basis.Parties, isAssessed).CurveOf(rule);

    public Place Root(Rule rule) => rule.Narrow(new Place(Basis.Parties, ""));

    public int Index(string party) => index[party];

    // An amount that the rule names, in minor units; one that follows an index is a whole number of them.
    public Fraction MinorUnits(decimal amount)
    {
        var agreed = amount * (Fraction)minorUnits;
        return Basis.Index is { } index ? (agreed * index).Round() : agreed;
    }

    public Fraction? MinorUnits(decimal? amount) => amount is { } a ? MinorUnits(a) : null;

    // The limits of the parties, in minor units; null for those without.
    public Fraction?[] Limits(IReadOnlyDictionary<string, decimal> limits) =>
        [.. Parties.Select(party => limits.TryGetValue(party, out var limit) ? MinorUnits(limit) : (Fraction?)null)];

    public Fraction?[] LimitsWithin(IReadOnlyDictionary<string, decimal> limits, IReadOnlyList<string> scope) =>
        Limits(limits.Where(limit => scope.Contains(limit.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal));

    public decimal Sum(Func<string, bool> counts, string party) =>
        Basis.Figures.Where(figure => figure.Party == party && figure.AsOf is null && counts(figure.Key)).Sum(figure => figure.Value);

    // A basis made for another rule is a caller's error, so it is not one of the faults that a user can mend.
    public BasisFigure Figure(string key, DateOnly? asOf, string party) =>
        figures.TryGetValue((key, asOf, party), out var figure)
            ? figure
            : throw new InvalidOperationException($"The basis lacks {key} of '{party}': it was made for another rule.");

    public ShareCurve Curve(Place parent, RuleChild child) => child.Rule.CurveNode(this, parent.Child(child));

    public LinearCurve Linear(IReadOnlyList<string> scope, Func<string, Fraction> weightOf)
    {
        var weights = new Fraction[Parties.Count];
        foreach (var party in scope)
        {
            weights[Index(party)] = weightOf(party);
        }

        return new LinearCurve(weights);
    }

    private ShareCurve CurveOf(Rule rule) => rule.CurveNode(this, Root(rule));
}
