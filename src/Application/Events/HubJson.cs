using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NetworkHub.Application.Jobs;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Events;

/// <summary>The one JSON form of the hub's types, for store, HTTP and grain calls: camelCase, enum names, ids as text, unknown members refused.</summary>
public static class HubJson
{
    /// <summary>The options; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

            // Danish letters stay legible in the log and in exports. The output is never embedded in HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LetNullsBeLeftOut } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new EntityIdConverter<ActorId>());
        options.Converters.Add(new EntityIdConverter<NetworkId>());
        options.Converters.Add(new EntityIdConverter<PartnershipId>());
        options.Converters.Add(new EntityIdConverter<SettlementId>());
        options.Converters.Add(new EntityIdConverter<JobId>());
        options.Converters.Add(new ScopeKeyConverter());
        options.Converters.Add(new RuleConverter());
        options.MakeReadOnly();
        return options;
    }

    // A null is not written, so what may be null need not be there.
    private static void LetNullsBeLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.AssociatedParameter is { IsNullable: true }))
        {
            property.IsRequired = false;
        }
    }
}
