using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>The same for each active party.</summary>
public sealed record EqualRule : Rule
{
    /// <inheritdoc />
    public override string Name => "equal";

    internal static EqualRule Read(RuleReader reader) => new() { Among = reader.Among() };

    internal override void WriteFields(Utf8JsonWriter writer)
    {
    }

    internal override ShareCurve CurveNode(Compilation compilation, Place place) => compilation.Linear(place.Scope, _ => Fraction.One);

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount) => explainer.Node(
        this,
        place,
        amount,
        ExplanationMessages.Equally(explainer.Amount(amount), place.Scope.Count));
}
