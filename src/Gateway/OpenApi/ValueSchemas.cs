using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.OpenApi;

/// <summary>Describes the values that converters write as texts, which the framework cannot see into.</summary>
internal static class ValueSchemas
{
    private const string Uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    public static void Describe(OpenApiSchema schema, Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        var nullable = value != type ? JsonSchemaType.Null : default;
        if (IdPrefix(value) is { } prefix)
        {
            Text(schema, nullable, $"^{prefix}_{Uuid}$", $"{prefix}_0199a1c2-7d3e-7f00-8a4b-3c5d6e7f8091");
        }
        else if (value == typeof(Currency))
        {
            Text(schema, nullable, "^[A-Z]{3}$", "DKK");
        }
        else if (value == typeof(JsonElement) || value.IsAssignableTo(typeof(Rule)))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Description ??= "A tree of JSON; for a sharing rule see docs/concepts/sharing.md.";
            schema.Properties = null;
            schema.Required = null;
        }
    }

    private static string? IdPrefix(Type type) =>
        type == typeof(ActorId) ? ActorId.Prefix
        : type == typeof(NetworkId) ? NetworkId.Prefix
        : type == typeof(PartnershipId) ? PartnershipId.Prefix
        : type == typeof(SettlementId) ? SettlementId.Prefix
        : null;

    private static void Text(OpenApiSchema schema, JsonSchemaType nullable, string pattern, string example)
    {
        schema.Type = JsonSchemaType.String | nullable;
        schema.Pattern = pattern;
        schema.Examples = [JsonValue.Create(example)];
        schema.Properties = null;
        schema.Required = null;
    }
}
