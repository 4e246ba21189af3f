using System.Collections.Frozen;
using System.Text.Json;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Events;

/// <summary>
/// Turns events into stored bytes and back. Every event type has a name and a version that never change meaning; a new shape is a new
/// version beside an upcaster from the old one. Golden files of every version are read by the tests.
/// </summary>
public static class EventCodec
{
    private static readonly FrozenDictionary<string, Type> Types = DomainTypes.All.Events.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Names = Types.ToFrozenDictionary(entry => entry.Value, entry => entry.Key);

    /// <summary>Every name that can stand in the log, in ordinal order.</summary>
    public static IReadOnlyList<string> Manifest { get; } = [.. DomainTypes.All.Events.Keys];

    /// <summary>The stored name and version of a type of event.</summary>
    /// <param name="type">A type that implements <see cref="IEvent"/>.</param>
    public static string NameOf(Type type) => Names[type];

    /// <summary>The stored form.</summary>
    /// <param name="event">The event.</param>
    /// <returns>Name and version, and the canonical UTF-8 JSON.</returns>
    public static (string Name, ReadOnlyMemory<byte> Data) Encode(IEvent @event)
    {
        var type = @event.GetType();
        return (Names[type], JsonSerializer.SerializeToUtf8Bytes(@event, type, HubJson.Options));
    }

    /// <summary>The event again.</summary>
    /// <param name="stored">As the log has it.</param>
    /// <exception cref="UnreadableEventException">It cannot be read; the message says which event it is and why.</exception>
    public static IEvent Decode(StoredEvent stored)
    {
        try
        {
            return Decode(stored.Type, stored.Data);
        }
        catch (UnreadableEventException e)
        {
            throw new UnreadableEventException($"'{stored.Stream}' version {stored.Version}: {e.Message}", e);
        }
    }

    /// <summary>The event again.</summary>
    /// <param name="name">Name and version.</param>
    /// <param name="data">The stored JSON.</param>
    /// <exception cref="UnreadableEventException">The name is unknown, as after a downgrade, or the bytes are not what it says.</exception>
    public static IEvent Decode(string name, ReadOnlyMemory<byte> data)
    {
        if (!Types.TryGetValue(name, out var type))
        {
            throw new UnreadableEventException($"The log has an event '{name}', which this version of the hub does not know. Use the version that wrote it, or a newer one.");
        }

        try
        {
            return (IEvent)JsonSerializer.Deserialize(data.Span, type, HubJson.Options)!;
        }
        catch (JsonException e)
        {
            throw new UnreadableEventException($"An event '{name}' in the log cannot be read: {e.Message} Run 'verify' to see whether it was changed.", e);
        }
    }
}
