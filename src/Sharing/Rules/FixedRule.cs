using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>Agreed weights, normalised over the active parties; a party without a weight pays nothing.</summary>
/// <param name="Weights">Weight by party: not negative, at most nine decimals; any scale (40 and 60, or 0.4 and 0.6).</param>
public sealed record FixedRule(IReadOnlyDictionary<string, decimal> Weights) : Rule
{
    /// <inheritdoc />
    public override string Name => "fixed";

    internal static FixedRule? Read(RuleReader reader)
    {
        var among = reader.Among();
        return reader.PartyDecimals("weights") is { } weights ? new FixedRule(weights) { Among = among } : null;
    }

    internal override IEnumerable<string> Named => Weights.Keys.Concat(base.Named);

    internal override bool AppliesAt(Place place) => place.Scope.Any(party => Weights.GetValueOrDefault(party) > 0);

    internal override void WriteFields(Utf8JsonWriter writer) => writer.WritePartyDecimals("weights", Weights);

    internal override void ValidateNode(RuleValidation validation, Place place) =>
        validation.CheckWeights(Weights, place.Scope, place.Pointer.Child("weights"));

    internal override void GatherNode(BasisGathering gathering, Place place) =>
        gathering.NeedWeights(Weights, place.Scope, place.Pointer.Child("weights"));

    internal override ShareCurve CurveNode(Compilation compilation, Place place) =>
        compilation.Linear(place.Scope, party => Weights.GetValueOrDefault(party));

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount)
    {
        var total = place.Scope.Sum(party => Weights.GetValueOrDefault(party));
        return explainer.Node(
            this,
            place,
            amount,
            ExplanationMessages.ByWeights(explainer.Amount(amount), total),
            party => ShareReason.Ratio(Weights.GetValueOrDefault(party), total));
    }
}
