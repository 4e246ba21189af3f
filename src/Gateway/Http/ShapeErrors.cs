using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Gateway.Http;

/// <summary>Finds every member of a body that is unknown, missing, repeated or of a wrong type, by walking it beside the type it should have.</summary>
internal sealed class ShapeErrors
{
    private readonly ValidationErrors errors = new();

    /// <summary>All errors; at least one when the serialiser has refused the body.</summary>
    public static IReadOnlyList<ValidationError> Of(JsonElement body, Type type)
    {
        var walk = new ShapeErrors();
        walk.Visit(body, ApiJson.Options.GetTypeInfo(type), "");
        if (!walk.errors.Any)
        {
            walk.errors.Require(false, "", "body-form");
        }

        return walk.errors.All;
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
                if (ErrorOf(element, type) is { } error)
                {
                    errors.Add(pointer, error);
                }

                break;
            default:
                errors.Require(false, pointer, type.Kind == JsonTypeInfoKind.Enumerable ? "array-expected" : "object-expected");
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
                errors.Require(false, place, "member-repeated");
            }
            else if (type.Properties.FirstOrDefault(property => property.Name == member.Name) is not { } property)
            {
                errors.Require(false, place, "member-unknown", Expectations.Texts("known", type.Properties.Select(known => known.Name)));
            }
            else if (member.Value.ValueKind == JsonValueKind.Null)
            {
                errors.Require(property.IsSetNullable, place, "member-null");
            }
            else
            {
                Visit(member.Value, type.Options.GetTypeInfo(property.PropertyType), place);
            }
        }

        foreach (var missing in type.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
        {
            errors.Require(false, Child(pointer, missing.Name), "member-missing");
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

    private static Message? ErrorOf(JsonElement element, JsonTypeInfo type)
    {
        try
        {
            element.Deserialize(type);
            return null;
        }
        catch (JsonException)
        {
            return Expectations.Of(type.Type, element);
        }
    }

    // RFC 6901: '~' and '/' are written ~0 and ~1.
    private static string Child(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
