using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetworkHub.Sharing.Rules;

/// <summary>Rules as JSON: strict to read (unknown and repeated fields are faults), canonical to write.</summary>
public static class RuleJson
{
    // Names with Danish letters, and the '+' of coalitions, stay readable; the text is data, never markup.
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a rule, or finds every fault in it at once.</summary>
    /// <param name="json">The rule's object.</param>
    /// <param name="pointer">The place of the object, when it is part of a larger document.</param>
    public static RuleParseResult Parse(JsonElement json, string pointer = "")
    {
        var faults = new FaultList();
        var rule = RuleNodes.Read(json, pointer, faults);
        return faults.Count == 0 ? new RuleParseResult(rule, []) : new RuleParseResult(null, faults.ToList());
    }

    /// <summary>Writes the rule as an object: fields in a fixed order, party names in ordinal order, decimals without trailing zeros.</summary>
    public static void Write(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", rule.Name);
        rule.WriteFields(writer);
        if (rule.Among is { } among)
        {
            writer.WriteTexts("among", among);
        }

        writer.WriteEndObject();
    }

    /// <summary>The canonical JSON text of the rule: equal texts are equal rules.</summary>
    public static string ToText(Rule rule)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Canonical))
        {
            Write(writer, rule);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
