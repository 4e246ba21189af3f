using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Wire;

/// <summary>
/// The hub's one JSON form, with the name of the type wherever a command, an event, a reason or an outcome can be one of many. Nothing of
/// it is stored, so the types' own names will do: they only have to agree between the gateways and silos that run at the same time.
/// </summary>
internal static class WireJson
{
    /// <summary>The options; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(HubJson.Options)
        {
            // A member that may be null must be there all the same: nothing left out by mistake passes for null.
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver
            {
                Modifiers = { NameTypes<ICommand>, NameTypes<IEvent>, NameTypes<Rejection>, NameTypes<CommandOutcome> },
            },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void NameTypes<TBase>(JsonTypeInfo info)
    {
        if (info.Type != typeof(TBase))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions();
        foreach (var type in typeof(TBase).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(TBase))))
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, type.Name));
        }
    }
}
