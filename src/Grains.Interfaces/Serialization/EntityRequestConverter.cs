using System.Text.Json;
using System.Text.Json.Serialization;
using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Grains.Interfaces.Serialization;

/// <summary>Reads requests strictly. One that this version does not understand is still a request, without a command, so that it can be answered.</summary>
internal sealed class EntityRequestConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(EntityRequest<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<TCommand> : JsonConverter<EntityRequest<TCommand>>
        where TCommand : class, ICommand
    {
        public override EntityRequest<TCommand> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var start = reader;
            try
            {
                var (command, caller, key, dryRun, expectedVersion) = JsonSerializer.Deserialize<Document<TCommand>>(ref reader, GrainJson.Requests)!;
                return new EntityRequest<TCommand>(command, caller, key, dryRun, expectedVersion);
            }
            catch (JsonException)
            {
                reader = start;
                reader.Skip();
                return new EntityRequest<TCommand>(null, null);
            }
        }

        public override void Write(Utf8JsonWriter writer, EntityRequest<TCommand> value, JsonSerializerOptions options) => JsonSerializer.Serialize(
            writer, new Document<TCommand>(value.Command!, value.Caller!, value.Key, value.DryRun, value.ExpectedVersion), GrainJson.Requests);
    }

    private sealed record Document<TCommand>(TCommand Command, Caller Caller, RequestKey? Key, bool DryRun, long? ExpectedVersion)
        where TCommand : class, ICommand;
}
