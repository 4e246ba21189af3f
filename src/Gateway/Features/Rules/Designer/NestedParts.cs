using System.Globalization;
using System.Text.Json.Nodes;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>A rule inside the rule.</summary>
internal sealed record InnerPart(string Name, LocalizedText Label) : RulePart(Name, Label)
{
    public override void Show(RuleFields fields, JsonNode? json, string pointer) => fields.Show(json, pointer);

    public override JsonNode? Read(RuleFields fields, string pointer, JsonNode? before) => fields.Read(pointer, before);
}

/// <summary>A list whose items have parts of their own: layers, bands.</summary>
/// <param name="Name">The field of the JSON.</param>
/// <param name="Label">What people call an item; its number follows.</param>
/// <param name="Item">The parts of an item.</param>
/// <param name="Add">What the button says that adds an item.</param>
/// <param name="Grow">The item added behind those that are there; it may fit the last one to it.</param>
public sealed record ListPart(string Name, LocalizedText Label, IReadOnlyList<RulePart> Item, LocalizedText Add, Func<JsonArray, JsonObject> Grow) : RulePart(Name, Label)
{
    /// <inheritdoc />
    public override void Show(RuleFields fields, JsonNode? json, string pointer)
    {
        fields.Form.With(pointer, "");
        foreach (var (item, i) in Items(json).Select((item, i) => (item, i)))
        {
            foreach (var part in Item)
            {
                part.Show(fields, item[part.Name], At(pointer, i, part));
            }
        }
    }

    /// <inheritdoc />
    public override JsonNode Read(RuleFields fields, string pointer, JsonNode? before)
    {
        var items = new JsonArray();
        foreach (var (item, i) in Items(before).Select((item, i) => (item, i)))
        {
            var read = new JsonObject();
            foreach (var part in Item)
            {
                if (part.Read(fields, At(pointer, i, part), item[part.Name]) is { } json)
                {
                    read[part.Name] = json;
                }
            }

            items.Add(read);
        }

        return items;
    }

    /// <summary>The items; one that is no object counts as empty.</summary>
    public static IReadOnlyList<JsonObject> Items(JsonNode? json) => [.. (json as JsonArray)?.Select(item => item as JsonObject ?? []) ?? []];

    /// <summary>Where a part of an item is.</summary>
    public static string At(string pointer, int item, RulePart part) =>
        Pointers.Child(Pointers.Child(pointer, item.ToString(CultureInfo.InvariantCulture)), part.Name);
}
