using System.Globalization;
using System.Text.Json.Nodes;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>RFC 6901: places in JSON.</summary>
internal static class Pointers
{
    /// <summary>The place of a field inside a place.</summary>
    public static string Child(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>What is at a place; null when nothing does.</summary>
    public static JsonNode? At(JsonNode? json, string pointer) => pointer.Split('/').Skip(1).Select(Unescape).Aggregate(json, Step);

    /// <summary>The place around a place, and its name there.</summary>
    public static (string Parent, string Name) Split(string pointer) =>
        pointer.LastIndexOf('/') is var at and >= 0 ? (pointer[..at], Unescape(pointer[(at + 1)..])) : ("", "");

    private static JsonNode? Step(JsonNode? json, string name) => json switch
    {
        JsonObject fields => fields[name],
        JsonArray items => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < items.Count ? items[i] : null,
        _ => null,
    };

    private static string Unescape(string name) => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
