using System.Text.Json.Nodes;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>A number, written as the visitor's language does.</summary>
internal sealed record NumberPart(string Name, LocalizedText Label, NumberUnit Unit) : RulePart(Name, Label)
{
    public override void Show(RuleFields fields, JsonNode? json, string pointer) => fields.Form.With(pointer, fields.Written(Text(json) ?? "", Unit));

    public override JsonNode? Read(RuleFields fields, string pointer, JsonNode? before) =>
        fields.Form[pointer] is { Length: > 0 } written ? fields.Strict(written, Unit) : null;
}

/// <summary>What a number counts.</summary>
public enum NumberUnit
{
    /// <summary>Nothing: a weight.</summary>
    Plain,

    /// <summary>Money, in major units.</summary>
    Amount,

    /// <summary>Hundredths; the rule holds 0.25 where people write 25.</summary>
    Percent,
}

/// <summary>A number for each party that has one.</summary>
internal sealed record ByPartyPart(string Name, LocalizedText Label, NumberUnit Unit) : RulePart(Name, Label)
{
    /// <summary>The parties that have a field: all, and the others that the rule names.</summary>
    public static IEnumerable<string> Parties(RuleFields fields, JsonNode? json) =>
        fields.Parties.Select(party => party.Value).Union((json as JsonObject)?.Select(one => one.Key) ?? [], StringComparer.Ordinal);

    public override void Show(RuleFields fields, JsonNode? json, string pointer)
    {
        fields.Form.With(pointer, "");
        foreach (var party in Parties(fields, json))
        {
            fields.Form.With(Pointers.Child(pointer, party), fields.Written(Text((json as JsonObject)?[party]) ?? "", Unit));
        }
    }

    public override JsonNode Read(RuleFields fields, string pointer, JsonNode? before)
    {
        var numbers = new JsonObject();
        foreach (var party in Parties(fields, before).Where(party => fields.Form[Pointers.Child(pointer, party)].Length > 0))
        {
            numbers[party] = fields.Strict(fields.Form[Pointers.Child(pointer, party)], Unit);
        }

        return numbers;
    }
}
