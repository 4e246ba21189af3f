using System.Text.Json;
using System.Text.Json.Serialization;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Application.Events;

/// <summary>A sharing rule in the form of the rule algebra.</summary>
internal sealed class RuleConverter : JsonConverter<Rule>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(Rule));

    public override Rule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (rule, faults) = RuleJson.Parse(JsonElement.ParseValue(ref reader));
        return rule ?? throw new JsonException(string.Join(' ', faults.Select(fault => $"{fault.Pointer}: {fault.Message}")));
    }

    public override void Write(Utf8JsonWriter writer, Rule value, JsonSerializerOptions options) => RuleJson.Write(writer, value);
}
