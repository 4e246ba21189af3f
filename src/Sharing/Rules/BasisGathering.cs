using System.Collections.Immutable;
using System.Globalization;

namespace NetworkHub.Sharing.Rules;

// One pass over a rule that resolves the facts it needs on a date.
internal sealed class BasisGathering
{
    private readonly SharingContext context;
    private readonly Dictionary<string, SharingParty> byId;
    private readonly HashSet<BasisFigure> figures = [];

    public BasisGathering(SharingContext context)
    {
        this.context = context;
        byId = context.Parties.ToDictionary(party => party.Id, StringComparer.Ordinal);
        Parties = [.. byId.Keys.Order(StringComparer.Ordinal)];
    }

    public FaultList Faults { get; } = new();

    public IReadOnlyList<string> Parties { get; }

    public void NeedFigures(string key, DateOnly? asOf, IReadOnlyList<string> scope, string pointer)
    {
        var date = asOf ?? context.Date;
        var before = Faults.Count;
        var total = 0m;
        foreach (var party in scope)
        {
            if (byId[party].InForce(key, date) is { } figure)
            {
                total += figure.Value;
                figures.Add(new BasisFigure(key, asOf, party, figure.Value, figure.Date));
            }
            else
            {
                Faults.Add(pointer, "missingFigure", $"'{party}' has no {key} on or before {Text(date)}.");
            }
        }

        if (total == 0 && Faults.Count == before)
        {
            Faults.Add(pointer, "zeroTotal", $"Every party's {key} on {Text(date)} is zero, so there is nothing to share by.");
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
        : new BasisResult(new Basis(context.Currency, Parties, InOrder()), []);

    private ImmutableArray<BasisFigure> InOrder() =>
    [
        .. figures.OrderBy(figure => figure.Key, StringComparer.Ordinal)
            .ThenBy(figure => figure.AsOf ?? DateOnly.MinValue)
            .ThenBy(figure => figure.AsOf.HasValue)
            .ThenBy(figure => figure.Party, StringComparer.Ordinal),
    ];

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
