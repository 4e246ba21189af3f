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

    internal override void WriteFields(Utf8JsonWriter writer) => writer.WritePartyDecimals("weights", Weights);

    internal override void ValidateNode(RuleValidation validation, IReadOnlyList<string> scope, string pointer) =>
        validation.CheckWeights(Weights, scope, pointer.Child("weights"));

    internal override void GatherNode(BasisGathering gathering, IReadOnlyList<string> scope, string pointer) =>
        gathering.NeedWeights(Weights, scope, pointer.Child("weights"));

    internal override Explanation ExplainNode(Explainer explainer, IReadOnlyList<string> scope, Fraction amount, string pointer)
    {
        var total = scope.Sum(party => Weights.GetValueOrDefault(party));
        return explainer.Node(
            this,
            scope,
            amount,
            pointer,
            new LocalizedText(
                $"{explainer.Amounts.En(amount)} is shared by agreed weights, {AmountText.EnNumber(total)} in all.",
                $"{explainer.Amounts.Da(amount)} deles efter aftalte vægte, i alt {AmountText.DaNumber(total)}."),
            party => ShareReason.Ratio(Weights.GetValueOrDefault(party), total));
    }

    internal override ShareCurve CurveNode(Compilation compilation, IReadOnlyList<string> scope) =>
        compilation.Linear(scope, party => Weights.GetValueOrDefault(party));
}
