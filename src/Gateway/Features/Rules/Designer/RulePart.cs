using System.Text.Json.Nodes;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>A part of a rule's form. It shows a piece of the rule's JSON in fields, and reads the fields as JSON again. A field is named by the
/// RFC 6901 pointer to what it holds, so that a fault of the engine finds it.</summary>
/// <param name="Name">The field of the JSON.</param>
/// <param name="Label">What people call it.</param>
public abstract record RulePart(string Name, LocalizedText Label)
{
    /// <summary>What helps to fill it in.</summary>
    public LocalizedText? Hint { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>Fills the fields.</summary>
    /// <param name="fields">The form.</param>
    /// <param name="json">What the rule holds here; null when nothing.</param>
    /// <param name="pointer">Where here is.</param>
    public abstract void Show(RuleFields fields, JsonNode? json, string pointer);

    /// <summary>What stands in the fields; null when nothing.</summary>
    /// <param name="fields">The form.</param>
    /// <param name="pointer">Where they are.</param>
    /// <param name="before">What they were filled with.</param>
    public abstract JsonNode? Read(RuleFields fields, string pointer, JsonNode? before);

    /// <summary>The text; null when the JSON is none.</summary>
    public static string? Text(JsonNode? json) => json is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
