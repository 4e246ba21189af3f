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

    internal override void ValidateNode(RuleValidation validation, IReadOnlyList<string> scope, string pointer)
    {
    }

    internal override void GatherNode(BasisGathering gathering, IReadOnlyList<string> scope, string pointer)
    {
    }

    internal override Explanation ExplainNode(Explainer explainer, IReadOnlyList<string> scope, Fraction amount, string pointer) =>
        explainer.Node(this, scope, amount, pointer, new LocalizedText(
            $"{explainer.Amounts.En(amount)} is shared equally among {scope.Count} parties.",
            $"{explainer.Amounts.Da(amount)} deles ligeligt mellem {scope.Count} parter."));

    internal override ShareCurve CurveNode(Compilation compilation, IReadOnlyList<string> scope) => compilation.Linear(scope, _ => Fraction.One);
}
