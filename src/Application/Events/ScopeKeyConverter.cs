using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Events;

/// <summary>A scope key as a member's name.</summary>
internal sealed class ScopeKeyConverter : JsonConverter<ScopeKey>
{
    public override ScopeKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, ScopeKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override ScopeKey ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ScopeKey value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    private static ScopeKey Parse(string? text) =>
        ScopeKey.TryParse(text, CultureInfo.InvariantCulture, out var key) ? key : throw new JsonException("Not a scope key.");
}
