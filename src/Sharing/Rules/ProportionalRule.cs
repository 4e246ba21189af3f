using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>In proportion to a dated key figure.</summary>
/// <param name="Key">The figure's name, <c>population</c>.</param>
/// <param name="AsOf">The date whose figures count; null for those in force on the posting's date.</param>
public sealed record ProportionalRule(string Key, DateOnly? AsOf = null) : Rule
{
    /// <inheritdoc />
    public override string Name => "proportional";

    internal static ProportionalRule? Read(RuleReader reader)
    {
        var among = reader.Among();
        var asOf = reader.OptionalDate("asOf");
        return reader.Text("key") is { } key ? new ProportionalRule(key, asOf) { Among = among } : null;
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("key", Key);
        if (AsOf is { } asOf)
        {
            writer.WriteDate("asOf", asOf);
        }
    }

    internal override void GatherNode(BasisGathering gathering, Place place) => gathering.NeedFigures(Key, AsOf, place);

    internal override ShareCurve CurveNode(Compilation compilation, Place place) =>
        compilation.Linear(place.Scope, party => compilation.Figure(Key, AsOf, party).Value);

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount)
    {
        var figures = place.Scope.ToDictionary(party => party, party => explainer.Compilation.Figure(Key, AsOf, party), StringComparer.Ordinal);
        var total = figures.Values.Sum(figure => figure.Value);
        return explainer.Node(
            this,
            place,
            amount,
            ExplanationMessages.ByKeyFigure(explainer.Amount(amount), Key, total),
            party => ShareReason.Ratio(figures[party].Value, total) with { Figure = figures[party] });
    }
}
