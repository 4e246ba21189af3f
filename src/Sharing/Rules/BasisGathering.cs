using System.Collections.Immutable;
using System.Globalization;

namespace NetworkHub.Sharing.Rules;

// One pass over a rule that resolves the facts it needs on a date.
internal sealed class BasisGathering
{
    private readonly SharingContext context;
    private readonly DateOnly figuresOn;
    private readonly Dictionary<string, SharingParty> byId;
    private readonly HashSet<BasisFigure> figures = [];

    public BasisGathering(SharingContext context)
    {
        this.context = context;
        figuresOn = context.FiguresOn ?? context.Date;
        byId = context.Parties.ToDictionary(party => party.Id, StringComparer.Ordinal);
        Parties = [.. byId.Keys.Order(StringComparer.Ordinal)];
    }

    public FaultList Faults { get; } = new();

    public IReadOnlyList<string> Parties { get; }

    public void NeedFigures(string key, DateOnly? asOf, Place place)
    {
        var date = asOf ?? figuresOn;
        var before = Faults.Count;
        var total = 0m;
        foreach (var party in place.Scope)
        {
            if (byId[party].InForce(key, date) is { } figure)
            {
                total += figure.Value;
                figures.Add(new BasisFigure(key, asOf, party, figure.Value, figure.Date));
            }
            else
            {
                Faults.Add(place.Pointer, "missingFigure", $"'{party}' has no {key} on or before {Text(date)}.");
            }
        }

        if (total == 0 && Faults.Count == before)
        {
            Faults.Add(place.Pointer, "zeroTotal", $"Every party's {key} on {Text(date)} is zero, so there is nothing to share by.");
        }
    }

    // All figures whose key counts; who has none has zero.
    public void NeedAnyFigures(Func<string, bool> counts, string what, Place place)
    {
        var used = place.Scope
            .SelectMany(party => byId[party].KeyFigures.Select(figure => figure.Key).Where(counts).Distinct(StringComparer.Ordinal), (party, key) => (party, key))
            .Select(pair => (pair.party, Figure: byId[pair.party].InForce(pair.key, figuresOn)))
            .Where(pair => pair.Figure is not null)
            .Select(pair => new BasisFigure(pair.Figure!.Key, null, pair.party, pair.Figure.Value, pair.Figure.Date))
            .ToArray();
        figures.UnionWith(used);
        if (used.Sum(figure => figure.Value) == 0)
        {
            Faults.Add(place.Pointer, "zeroTotal", $"No party has {what} on or before {Text(figuresOn)}, so there is nothing to share by.");
        }
    }

    public void NeedLimits(IReadOnlyDictionary<string, decimal> limits, RuleChild inner, Place place, string field)
    {
        foreach (var (party, limit) in limits)
        {
            NeedAmount(limit, place.Pointer.Child(field).Child(party));
        }

        Faults.RequireRising(inner, place);
    }

    public void NeedAmount(decimal? amount, string pointer)
    {
        if (amount is { } a && decimal.Round(a, context.Currency.Decimals) != a)
        {
            Faults.Add(pointer, "tooManyDecimals", $"{context.Currency.Code} has {context.Currency.Decimals} decimals.");
        }
    }

    public void NeedWeights(IReadOnlyDictionary<string, decimal> weights, IReadOnlyList<string> scope, string pointer)
    {
        if (!scope.Any(party => weights.GetValueOrDefault(party) > 0))
        {
            Faults.Add(pointer, "zeroTotal", "No party that is active on the date has a weight above zero.");
        }
    }

    public BasisResult ToResult() => Faults.Count > 0
        ? new BasisResult(null, Faults.ToList())
        : new BasisResult(new Basis(context.Currency, Parties, InOrder(), context.Index), []);

    private ImmutableArray<BasisFigure> InOrder() =>
    [
        .. figures.OrderBy(figure => figure.Key, StringComparer.Ordinal)
            .ThenBy(figure => figure.AsOf ?? DateOnly.MinValue)
            .ThenBy(figure => figure.AsOf.HasValue)
            .ThenBy(figure => figure.Party, StringComparer.Ordinal),
    ];

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
