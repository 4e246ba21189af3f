using NetworkHub.Application.Events;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Grains.Interfaces.Serialization;

/// <summary>What the types of the domain are called between processes.</summary>
internal static class GrainTypeNames
{
    /// <summary>An event's stored name; the plain name of any other type.</summary>
    /// <param name="type">A command, an event, a rejection or an outcome.</param>
    public static string Of(Type type) => type.IsAssignableTo(typeof(IEvent)) ? EventCodec.NameOf(type) : type.Name;
}
