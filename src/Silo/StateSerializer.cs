using System.Text.Json;
using NetworkHub.Application.Events;
using Orleans.Storage;

namespace NetworkHub.Silo;

/// <summary>Technical grain state in the hub's one JSON form.</summary>
internal sealed class StateSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, HubJson.Options));

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => input.ToObjectFromJson<T>(HubJson.Options)!;
}
