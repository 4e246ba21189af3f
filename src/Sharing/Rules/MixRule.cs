using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>A weighted sum of rules: each shares its part of the amount.</summary>
/// <param name="Parts">At least one part; the weights are normalised.</param>
public sealed record MixRule(IReadOnlyList<MixPart> Parts) : Rule
{
    /// <inheritdoc />
    public override string Name => "mix";

    internal static MixRule? Read(RuleReader reader)
    {
        var among = reader.Among();
        var parts = reader.Items("parts", MixPart.Read);
        return parts is null ? null : new MixRule(parts) { Among = among };
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("parts");
        foreach (var part in Parts)
        {
            writer.WriteStartObject();
            writer.WriteDecimal("weight", part.Weight);
            writer.WriteRule("rule", part.Rule);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal override void ValidateNode(RuleValidation validation, IReadOnlyList<string> scope, string pointer)
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            var part = pointer.Child("parts").Child(i);
            if (Parts[i].Weight < 0)
            {
                validation.Faults.Add(part.Child("weight"), "negativeWeight", "The weight of a part is negative.");
            }

            Parts[i].Rule.ValidateIn(validation, scope, part.Child("rule"));
        }

        if (!Parts.Any(part => part.Weight > 0))
        {
            validation.Faults.Add(pointer.Child("parts"), "zeroTotal", "No part has a weight above zero.");
        }
    }

    internal override void GatherNode(BasisGathering gathering, IReadOnlyList<string> scope, string pointer)
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            Parts[i].Rule.GatherIn(gathering, scope, pointer.Child("parts").Child(i).Child("rule"));
        }
    }

    internal override Explanation ExplainNode(Explainer explainer, IReadOnlyList<string> scope, Fraction amount, string pointer)
    {
        var parts = Parts.Zip(Proportions(), (part, proportion) => (part.Rule, Amount: amount * proportion)).ToArray();
        return explainer.Node(
            this,
            scope,
            amount,
            pointer,
            new LocalizedText(
                $"{explainer.Amounts.En(amount)} is split into {string.Join(" and ", parts.Select(part => explainer.Amounts.En(part.Amount)))}, each shared by its own rule.",
                $"{explainer.Amounts.Da(amount)} opdeles i {string.Join(" og ", parts.Select(part => explainer.Amounts.Da(part.Amount)))}, der hver deles efter sin egen regel."),
            parts: [.. parts.Select((part, i) => explainer.Explain(part.Rule, scope, part.Amount, pointer.Child("parts").Child(i).Child("rule")))]);
    }

    internal override ShareCurve CurveNode(Compilation compilation, IReadOnlyList<string> scope) =>
        new MixCurve([.. Parts.Zip(Proportions(), (part, weight) => (weight, part.Rule.CurveIn(compilation, scope)))]);

    // The part of the amount that each rule shares; they sum to one.
    internal IEnumerable<Fraction> Proportions()
    {
        var total = Fraction.Sum(Parts.Select(part => (Fraction)part.Weight));
        return Parts.Select(part => part.Weight / total);
    }
}

/// <summary>One rule of a mix.</summary>
/// <param name="Weight">Not negative, at most nine decimals.</param>
/// <param name="Rule">How this part of the amount is shared.</param>
public sealed record MixPart(decimal Weight, Rule Rule)
{
    internal static MixPart? Read(RuleReader reader)
    {
        var weight = reader.Decimal("weight");
        var rule = reader.Rule("rule");
        return weight is { } w && rule is not null ? new MixPart(w, rule) : null;
    }
}
