using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Grains.Interfaces.Serialization;

/// <summary>
/// The hub's one JSON form between processes, with the name of the type wherever a command, an event, a rejection or an outcome can be one
/// of many: events by their stored names, the others by the names of their types, which tests freeze.
/// </summary>
internal static class GrainJson
{
    /// <summary>For answers: members that a newer version has added to a state or an outcome are passed over.</summary>
    public static JsonSerializerOptions Answers { get; } = Make(JsonUnmappedMemberHandling.Skip);

    /// <summary>For requests: a command is understood whole or not at all, so that nothing is done that was asked otherwise.</summary>
    public static JsonSerializerOptions Requests { get; } = Make(JsonUnmappedMemberHandling.Disallow);

    private static JsonSerializerOptions Make(JsonUnmappedMemberHandling unmapped)
    {
        var options = new JsonSerializerOptions(HubJson.Options)
        {
            UnmappedMemberHandling = unmapped,

            // A member that may be null must be there all the same: nothing left out by mistake passes for null.
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameTypes } },
        };
        if (unmapped is JsonUnmappedMemberHandling.Skip)
        {
            options.Converters.Add(new EntityRequestConverter());
        }

        options.MakeReadOnly();
        return options;
    }

    private static void NameTypes(JsonTypeInfo info)
    {
        if (!info.Type.IsAbstract || !IsOneOfMany(info.Type))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions();
        foreach (var type in info.Type.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(info.Type)))
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, GrainTypeNames.Of(type)));
        }
    }

    private static bool IsOneOfMany(Type type) =>
        type.IsAssignableTo(typeof(ICommand)) || type.IsAssignableTo(typeof(IEvent)) || type == typeof(Rejection) || type == typeof(CommandOutcome);
}
