using System.Text.Json;
using System.Text.Json.Serialization;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Events;

/// <summary>An id as a JSON string or as a member's name.</summary>
/// <typeparam name="TId">The kind of id.</typeparam>
internal sealed class EntityIdConverter<TId> : JsonConverter<TId>
    where TId : struct, IEntityId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.TokenType == JsonTokenType.String ? reader.GetString() : null);

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);

    private static TId Parse(string? text) =>
        EntityIds.TryParse<TId>(text, out var id) ? id : throw new JsonException($"Give an id that begins with '{TId.Prefix}_'.");
}
