using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Gateway.Http;

/// <summary>Finds every member of a body that is unknown, missing, repeated or of a wrong type, by walking it beside the type it should have.</summary>
internal sealed class ShapeFaults
{
    private readonly FieldFaults faults = new();

    /// <summary>All faults; at least one when the serialiser has refused the body.</summary>
    public static IReadOnlyList<FieldFault> Of(JsonElement body, Type type)
    {
        var walk = new ShapeFaults();
        walk.Visit(body, ApiJson.Options.GetTypeInfo(type), "");
        if (!walk.faults.Any)
        {
            walk.faults.Require(false, "", "The body does not have the form that is documented.");
        }

        return walk.faults.All;
    }

    private void Visit(JsonElement element, JsonTypeInfo type, string pointer)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                VisitMembers(element, type, pointer);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                VisitItems(element, type, pointer);
                break;
            case JsonTypeInfoKind.Dictionary when element.ValueKind == JsonValueKind.Object:
                VisitEntries(element, type, pointer);
                break;
            case JsonTypeInfoKind.None:
                faults.Require(CanRead(element, type, out var reason), pointer, reason);
                break;
            default:
                faults.Require(false, pointer, $"Give {(type.Kind == JsonTypeInfoKind.Enumerable ? "an array" : "an object")}.");
                break;
        }
    }

    private void VisitMembers(JsonElement element, JsonTypeInfo type, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var place = Child(pointer, member.Name);
            if (!seen.Add(member.Name))
            {
                faults.Require(false, place, "The member stands here twice. Give it once.");
            }
            else if (type.Properties.FirstOrDefault(property => property.Name == member.Name) is not { } property)
            {
                faults.Require(false, place, $"There is no such member. Known are: {string.Join(", ", type.Properties.Select(known => known.Name))}.");
            }
            else if (member.Value.ValueKind == JsonValueKind.Null)
            {
                faults.Require(property.IsSetNullable, place, "This cannot be null.");
            }
            else
            {
                Visit(member.Value, type.Options.GetTypeInfo(property.PropertyType), place);
            }
        }

        foreach (var missing in type.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
        {
            faults.Require(false, Child(pointer, missing.Name), "This member is missing.");
        }
    }

    private void VisitItems(JsonElement element, JsonTypeInfo type, string pointer)
    {
        var item = type.Options.GetTypeInfo(type.ElementType!);
        var i = 0;
        foreach (var value in element.EnumerateArray())
        {
            Visit(value, item, $"{pointer}/{i++}");
        }
    }

    private void VisitEntries(JsonElement element, JsonTypeInfo type, string pointer)
    {
        var item = type.Options.GetTypeInfo(type.ElementType!);
        foreach (var entry in element.EnumerateObject())
        {
            Visit(entry.Value, item, Child(pointer, entry.Name));
        }
    }

    private static bool CanRead(JsonElement element, JsonTypeInfo type, out string reason)
    {
        try
        {
            element.Deserialize(type);
            reason = "";
            return true;
        }
        catch (JsonException e)
        {
            reason = Expectations.Of(type.Type, element, e);
            return false;
        }
    }

    // RFC 6901: '~' and '/' are written ~0 and ~1.
    private static string Child(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
