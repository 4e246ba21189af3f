using System.Text.Json;
using NetworkHub.Sharing.Games;

namespace NetworkHub.Sharing.Rules;

// Reads one JSON object of a rule or a game, field by field. A field that is missing or wrong is noted and comes back as null, so
// that reading goes on and finds every fault.
internal sealed class RuleReader
{
    private readonly JsonFields fields;
    private readonly string pointer;
    private readonly FaultList faults;
    private readonly int depth;

    private RuleReader(JsonElement json, string pointer, FaultList faults, int depth)
    {
        this.pointer = pointer;
        this.faults = faults;
        this.depth = depth;
        fields = new JsonFields(json, pointer, faults);
    }

    public bool HasFaults => faults.Count > 0;

    public static T? ReadObject<T>(JsonElement json, string pointer, FaultList faults, Func<RuleReader, T?> read, int depth = 0)
        where T : class
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(pointer, "notAnObject", "Expected an object.");
            return null;
        }

        var reader = new RuleReader(json, pointer, faults, depth);
        var item = read(reader);
        reader.fields.NoteUnasked();
        return item;
    }

    // A fault in a field, or in a part of it, that only a reader of more than the field can see.
    public void Note(string field, string code, string message) => faults.Add(pointer.Child(field), code, message);

    public void Note(string field, string part, string code, string message) => faults.Add(pointer.Child(field).Child(part), code, message);

    // Nothing more can be said of an object whose kind is unknown.
    public T? Abandon<T>()
        where T : class
    {
        fields.AskAll();
        return null;
    }

    public bool Has(string name) => fields.Has(name);

    public string? Text(string name) => fields.Required(name) is { } value ? JsonValues.Text(value, pointer.Child(name), faults) : null;

    public string? OneOf(string name, params string[] texts)
    {
        var text = Text(name);
        if (text is null || texts.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        Note(name, "outOfRange", $"Expected one of {string.Join(", ", texts)}.");
        return null;
    }

    public decimal? Decimal(string name) => fields.Required(name) is { } value ? JsonValues.Decimal(value, pointer.Child(name), faults) : null;

    public decimal? OptionalDecimal(string name) => Has(name) ? Decimal(name) : null;

    public DateOnly? OptionalDate(string name) => Has(name) ? JsonValues.Date(fields.Required(name)!.Value, pointer.Child(name), faults) : null;

    public Rule? Rule(string name) => fields.Required(name) is { } value ? RuleNodes.Read(value, pointer.Child(name), faults, depth + 1) : null;

    public Rule? OptionalRule(string name) => Has(name) ? Rule(name) : null;

    public GameDefinition? Game(string name) =>
        fields.Required(name) is { } value ? ReadObject(value, pointer.Child(name), faults, GameDefinition.Read, depth) : null;

    public IReadOnlyList<string>? Among() => Has("among") ? Strings("among") : null;

    public IReadOnlyList<string>? Strings(string name)
    {
        var texts = new List<string>();
        foreach (var (element, place) in Elements(name) ?? [])
        {
            if (JsonValues.Text(element, place, faults) is not { } text)
            {
                continue;
            }

            if (texts.Contains(text, StringComparer.Ordinal))
            {
                faults.Add(place, "repeated", $"'{text}' is listed twice.");
            }
            else
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    public IReadOnlyList<T>? Items<T>(string name, Func<RuleReader, T?> read)
        where T : class
    {
        var elements = Elements(name);
        T[] items = [.. (elements ?? []).Select(element => ReadObject(element.Element, element.Place, faults, read, depth)).OfType<T>()];
        return elements is null || items.Length < elements.Count ? null : items;
    }

    public IReadOnlyDictionary<string, decimal>? PartyDecimals(string name) =>
        ByParty(name, (value, place) => JsonValues.Decimal(value, place, faults) is { } number ? [number] : Array.Empty<decimal>());

    public IReadOnlyDictionary<string, string>? PartyTexts(string name) =>
        ByParty(name, (value, place) => JsonValues.Text(value, place, faults) is { } text ? [text] : Array.Empty<string>());

    private List<(JsonElement Element, string Place)>? Elements(string name)
    {
        if (fields.Required(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            return [.. value.EnumerateArray().Select((element, i) => (element, pointer.Child(name).Child(i)))];
        }

        Note(name, "notAList", "Expected a list that is not empty.");
        return null;
    }

    // The values that could be read, none or one for each name.
    private SortedDictionary<string, T>? ByParty<T>(string name, Func<JsonElement, string, T[]> read)
    {
        if (fields.Required(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            Note(name, "notAnObject", "Expected an object with a text for each name.");
            return null;
        }

        var place = pointer.Child(name);
        var values = JsonValues.Members(value, place, faults).SelectMany(member => read(member.Value, place.Child(member.Name)), (member, item) => (member.Name, item));
        return new SortedDictionary<string, T>(values.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
