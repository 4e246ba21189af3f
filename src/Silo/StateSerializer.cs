using System.Text.Json;
using System.Text.Json.Serialization;
using NetworkHub.Application.Events;
using Orleans.Storage;

namespace NetworkHub.Silo;

/// <summary>Technical grain state in the hub's one JSON form. Members that a newer version has added are passed over.</summary>
internal sealed class StateSerializer : IGrainStorageSerializer
{
    private static readonly JsonSerializerOptions Options = new(HubJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, Options));

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => input.ToObjectFromJson<T>(Options)!;
}
