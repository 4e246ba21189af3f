using System.Text.Json.Nodes;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>A text, or the choice of one: a date, a party, a key figure.</summary>
internal sealed record TextPart(string Name, LocalizedText Label, TextKind Kind) : RulePart(Name, Label)
{
    /// <summary>The texts to choose from, where they are always the same, with what people call them.</summary>
    public IReadOnlyList<(string Value, LocalizedText Text)> Choices { get; init; } = [];

    public override void Show(RuleFields fields, JsonNode? json, string pointer) => fields.Form.With(pointer, Text(json) ?? "");

    public override JsonNode? Read(RuleFields fields, string pointer, JsonNode? before) => fields.Form[pointer] is { Length: > 0 } text ? text : null;
}

/// <summary>What a text says.</summary>
internal enum TextKind
{
    /// <summary>One of the part's own choices.</summary>
    Choice,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One of the parties.</summary>
    Party,

    /// <summary>The name of a key figure.</summary>
    Figure,
}

/// <summary>A list of texts, written with commas between.</summary>
internal sealed record TextsPart(string Name, LocalizedText Label) : RulePart(Name, Label)
{
    public override void Show(RuleFields fields, JsonNode? json, string pointer) =>
        fields.Form.With(pointer, string.Join(", ", (json as JsonArray)?.Select(Text).OfType<string>() ?? []));

    public override JsonNode? Read(RuleFields fields, string pointer, JsonNode? before)
    {
        string[] texts = [.. fields.Form[pointer].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        return texts.Length > 0 ? new JsonArray([.. texts.Select(text => JsonValue.Create(text))]) : null;
    }
}

/// <summary>Some of the parties, each ticked.</summary>
internal sealed record PartiesPart(string Name, LocalizedText Label) : RulePart(Name, Label)
{
    public override void Show(RuleFields fields, JsonNode? json, string pointer) =>
        fields.Form.With(pointer, string.Join(',', (json as JsonArray)?.Select(Text).OfType<string>() ?? []));

    public override JsonNode? Read(RuleFields fields, string pointer, JsonNode? before) =>
        fields.Form.All(pointer) is { Count: > 0 } parties ? new JsonArray([.. parties.Distinct(StringComparer.Ordinal).Select(party => JsonValue.Create(party))]) : null;
}
