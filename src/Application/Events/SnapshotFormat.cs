using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Events;

/// <summary>
/// Derives the name of a state's JSON from its shape, so that a snapshot of another shape is known to be one and the log is read instead. A change
/// of what the same shape means is said by <see cref="MeaningAttribute"/>.
/// </summary>
public static class SnapshotFormat
{
    /// <summary>The name of the state's JSON: the state's name and a digest of everything it is made of.</summary>
    /// <param name="state">The state type of a kind of entity.</param>
    /// <exception cref="InvalidOperationException">The shape has a place that may hold anything, so that nothing can be derived.</exception>
    public static string Of(Type state)
    {
        var shape = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Describe(state, "state", shape);
        var text = string.Join('\n', shape.Select(type => $"{type.Key}: {type.Value}"));
        return $"{state.Name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8))}";
    }

    private static void Describe(Type type, SortedDictionary<string, string> shape) => Describe(type, type.ToString(), shape);

    private static void Describe(Type type, string name, SortedDictionary<string, string> shape)
    {
        if (shape.ContainsKey(name))
        {
            return;
        }

        if (type == typeof(object))
        {
            throw new InvalidOperationException(
                "The state has a member that may hold anything. Give it a type, so that its snapshot can be told from another.");
        }

        var json = HubJson.Options.GetTypeInfo(type);
        var meanings = type.GetCustomAttributes<MeaningAttribute>().Select(one => FormattableString.Invariant($"{one.Of}.{one.Version} "));
        var meaning = string.Concat(meanings.Order(StringComparer.Ordinal));
        shape[name] = meaning + (type.IsEnum ? string.Join(' ', Enum.GetNames(type)) : json.Kind.ToString());
        if (json.Kind == JsonTypeInfoKind.Object)
        {
            // Ignored members have neither side.
            var members = json.Properties.Where(member => member.Get is not null || member.Set is not null)
                .OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
            shape[name] = meaning + string.Join(' ', members.Select(member => $"{member.Name}={member.PropertyType}"));

            // A converter of the member's own writes what the type does not tell; what it writes changes with a MeaningAttribute.
            members.FindAll(member => member.CustomConverter is null).ForEach(member => Describe(member.PropertyType, shape));
        }

        foreach (var derived in json.PolymorphismOptions?.DerivedTypes ?? [])
        {
            Describe(derived.DerivedType, shape);
        }

        if (json.Kind is JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary || type.IsGenericType)
        {
            foreach (var part in type.GetGenericArguments())
            {
                Describe(part, shape);
            }
        }
    }
}
