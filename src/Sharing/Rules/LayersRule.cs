using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>The first part of the cumulative amount by one rule, the next by another.</summary>
/// <param name="Layers">From the bottom up; each but the last has a higher top than the one before, and the last is open.</param>
public sealed record LayersRule(IReadOnlyList<Layer> Layers) : Rule
{
    /// <inheritdoc />
    public override string Name => "layers";

    internal override IEnumerable<RuleChild> Children => Layers.Select((layer, i) => new RuleChild(layer.Rule, "/layers".Child(i).Child("rule")));

    internal override bool AppliesAt(Place place) => LayersAt(place).Any();

    internal override IEnumerable<RuleChild> ChildrenAt(Place place) => LayersAt(place).Select(layer => layer.Child);

    internal static LayersRule? Read(RuleReader reader)
    {
        var among = reader.Among();
        var layers = reader.Items("layers", Layer.Read);
        return layers is null ? null : new LayersRule(layers) { Among = among };
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("layers");
        foreach (var layer in Layers)
        {
            writer.WriteStartObject();
            writer.WriteOptionalDecimal("upTo", layer.UpTo);
            writer.WriteRule("rule", layer.Rule);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal override void ValidateNode(RuleValidation validation, Place place)
    {
        var bottom = 0m;
        for (var i = 0; i < Layers.Count; i++)
        {
            var pointer = place.Pointer.Child("layers").Child(i).Child("upTo");
            if (Layers[i].UpTo is null != (i == Layers.Count - 1))
            {
                validation.Faults.Add(pointer, "openLayer", "The last layer is open; every other one needs its top, upTo.");
            }
            else if (Layers[i].UpTo <= bottom)
            {
                validation.Faults.Add(pointer, "notAscending", "The top of a layer is above that of the layer before, and above zero.");
            }

            bottom = Layers[i].UpTo ?? bottom;
        }
    }

    internal override void GatherNode(BasisGathering gathering, Place place)
    {
        for (var i = 0; i < Layers.Count; i++)
        {
            gathering.NeedAmount(Layers[i].UpTo, place.Pointer.Child("layers").Child(i).Child("upTo"));
        }
    }

    internal override ShareCurve CurveNode(Compilation compilation, Place place) => new LayersCurve(
        [.. Bounds(compilation, place).Zip(ChildrenAt(place), (bounds, child) => (bounds.Bottom, bounds.Top, compilation.Curve(place, child)))]);

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount)
    {
        var insides = Bounds(explainer.Compilation, place).Select(bounds => LayersCurve.Inside(amount, bounds.Bottom, bounds.Top)).ToArray();
        return explainer.Node(
            this,
            place,
            amount,
            ExplanationMessages.InLayers(explainer.Amount(amount), explainer.Amounts(insides)),
            parts: [.. ChildrenAt(place).Zip(insides, (child, inside) => explainer.Child(place, child, inside))]);
    }

    private IEnumerable<(Layer Layer, RuleChild Child)> LayersAt(Place place) => Layers.Zip(Children).Where(layer => place.Has(layer.Second));

    // A layer is filled from the top of the one below, and the last one without end.
    private IEnumerable<(Fraction? Bottom, Fraction? Top)> Bounds(Compilation compilation, Place place)
    {
        Fraction?[] tops = [.. LayersAt(place).SkipLast(1).Select(layer => compilation.MinorUnits(layer.Layer.UpTo))];
        return tops.Prepend(null).Zip(tops.Append(null));
    }
}

/// <summary>One layer.</summary>
/// <param name="UpTo">The cumulative amount that it reaches up to, in major units; null for the last, which is open.</param>
/// <param name="Rule">How the part of the amount inside the layer is shared.</param>
public sealed record Layer(decimal? UpTo, Rule Rule)
{
    internal static Layer? Read(RuleReader reader)
    {
        var upTo = reader.OptionalDecimal("upTo");
        return reader.Rule("rule") is { } rule ? new Layer(upTo, rule) : null;
    }
}
