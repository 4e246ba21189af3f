using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>
/// In proportion to what the parties gain. A party's gains are its key figures named after the basis and the bottom line,
/// <c>realised.productivity</c>; a party without any gains nothing and pays nothing.
/// </summary>
/// <param name="Basis">Which gains count: <c>expected</c> or <c>realised</c>.</param>
/// <param name="BottomLines">The bottom lines that count; null for all.</param>
public sealed record ByBenefitRule(string Basis, IReadOnlyList<string>? BottomLines) : Rule
{
    /// <inheritdoc />
    public override string Name => "byBenefit";

    /// <summary>The name of the key figure that holds a party's gains on a bottom line.</summary>
    public static string Key(string basis, string bottomLine) => $"{basis}.{bottomLine}";

    internal static ByBenefitRule? Read(RuleReader reader)
    {
        var among = reader.Among();
        var basis = reader.OneOf("basis", "expected", "realised");
        var bottomLines = reader.Has("bottomLines") ? reader.Strings("bottomLines") : null;
        return basis is null ? null : new ByBenefitRule(basis, bottomLines) { Among = among };
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("basis", Basis);
        if (BottomLines is not null)
        {
            writer.WriteTexts("bottomLines", BottomLines);
        }
    }

    internal override void GatherNode(BasisGathering gathering, Place place) => gathering.NeedAnyFigures(Counts, Basis + " gains", place);

    internal override ShareCurve CurveNode(Compilation compilation, Place place) =>
        compilation.Linear(place.Scope, party => compilation.Sum(Counts, party));

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount)
    {
        var gains = place.Scope.ToDictionary(party => party, party => explainer.Compilation.Sum(Counts, party), StringComparer.Ordinal);
        var total = gains.Values.Sum();
        return explainer.Node(
            this,
            place,
            amount,
            Basis == "expected"
                ? ExplanationMessages.ByExpectedGains(explainer.Amount(amount), total)
                : ExplanationMessages.ByRealisedGains(explainer.Amount(amount), total),
            party => ShareReason.Ratio(gains[party], total));
    }

    private bool Counts(string key) =>
        BottomLines is null ? key.StartsWith(Basis + ".", StringComparison.Ordinal) : BottomLines.Any(line => key == Key(Basis, line));
}
