using System.Globalization;
using System.Text.Json;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules;

// The field kinds of rules, each written in one canonical way.
internal static class RuleWriting
{
    public static void WriteRule(this Utf8JsonWriter writer, string name, Rule rule)
    {
        writer.WritePropertyName(name);
        RuleJson.Write(writer, rule);
    }

    public static void WriteDecimal(this Utf8JsonWriter writer, string name, decimal value) => writer.WriteString(name, StrictDecimal.ToText(value));

    public static void WriteOptionalDecimal(this Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteDecimal(name, number);
        }
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts) =>
        writer.WriteOrdered(name, texts.Order(StringComparer.Ordinal));

    public static void WriteOrdered(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    public static void WriteDate(this Utf8JsonWriter writer, string name, DateOnly date) =>
        writer.WriteString(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void WritePartyDecimals(this Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, decimal> values)
    {
        writer.WriteStartObject(name);
        foreach (var (party, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteDecimal(party, value);
        }

        writer.WriteEndObject();
    }

    public static void WritePartyTexts(this Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, string> values)
    {
        writer.WriteStartObject(name);
        foreach (var (party, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(party, value);
        }

        writer.WriteEndObject();
    }
}
