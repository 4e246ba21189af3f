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

    internal override IEnumerable<RuleChild> Children => Parts.Select((part, i) => new RuleChild(part.Rule, "/parts".Child(i).Child("rule")));

    internal override bool AppliesAt(Place place) => PartsAt(place).Any(part => part.Part.Weight > 0);

    internal override IEnumerable<RuleChild> ChildrenAt(Place place) => PartsAt(place).Select(part => part.Child);

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

    internal override void ValidateNode(RuleValidation validation, Place place)
    {
        var parts = place.Pointer.Child("parts");
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i].Weight < 0)
            {
                validation.Faults.Add(parts.Child(i).Child("weight"), "negativeWeight", "The weight of a part is negative.");
            }
        }

        if (!Parts.Any(part => part.Weight > 0))
        {
            validation.Faults.Add(parts, "zeroTotal", "No part has a weight above zero.");
        }
    }

    internal override ShareCurve CurveNode(Compilation compilation, Place place) =>
        new MixCurve([.. Proportions(place).Zip(ChildrenAt(place), (proportion, child) => (proportion, compilation.Curve(place, child)))]);

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount)
    {
        var amounts = Proportions(place).Select(proportion => proportion * amount).ToArray();
        return explainer.Node(
            this,
            place,
            amount,
            ExplanationMessages.Split(explainer.Amount(amount), explainer.Amounts(amounts)),
            parts: [.. ChildrenAt(place).Zip(amounts, (child, part) => explainer.Child(place, child, part))]);
    }

    private IEnumerable<(MixPart Part, RuleChild Child)> PartsAt(Place place) => Parts.Zip(Children).Where(part => place.Has(part.Second));

    // The part of the amount that each rule shares; they sum to one.
    private IEnumerable<Fraction> Proportions(Place place)
    {
        Fraction[] weights = [.. PartsAt(place).Select(part => part.Part.Weight)];
        return weights.Select(weight => weight / Fraction.Sum(weights));
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
