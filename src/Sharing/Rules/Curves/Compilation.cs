using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// The facts of a basis, indexed for the nodes that turn themselves into curves.
internal sealed class Compilation
{
    private readonly Dictionary<(string Key, DateOnly? AsOf, string Party), decimal> figures;
    private readonly Dictionary<string, int> index;
    private readonly BigInteger minorUnits;

    public Compilation(Basis basis)
    {
        Basis = basis;
        figures = basis.Figures.ToDictionary(figure => (figure.Key, figure.AsOf, figure.Party), figure => figure.Value);
        index = basis.Parties.Select((party, i) => (party, i)).ToDictionary(pair => pair.party, pair => pair.i, StringComparer.Ordinal);
        minorUnits = BigInteger.Pow(10, basis.Currency.Decimals);
    }

    public Basis Basis { get; }

    public int Index(string party) => index[party];

    public bool IsActive(string party) => index.ContainsKey(party);

    // An amount that the rule names, in minor units.
    public Fraction MinorUnits(decimal amount) => (Fraction)amount * minorUnits;

    // A basis made for another rule is a caller's error, so it is not one of the faults that a user can mend.
    public decimal Figure(string key, DateOnly? asOf, string party) =>
        figures.TryGetValue((key, asOf, party), out var value)
            ? value
            : throw new InvalidOperationException($"The basis lacks {key} of '{party}': it was made for another rule.");

    public LinearCurve Linear(IReadOnlyList<string> scope, Func<string, Fraction> weightOf)
    {
        var weights = new Fraction[Basis.Parties.Count];
        foreach (var party in scope)
        {
            weights[Index(party)] = weightOf(party);
        }

        return new LinearCurve(weights);
    }
}
