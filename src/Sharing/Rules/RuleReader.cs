using System.Globalization;
using System.Text.Json;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules;

// Reads the fields of one JSON object. A field that is missing or wrong is noted and comes back as null, so that reading
// goes on and finds every fault; what nobody asked for is a fault when the object is closed.
internal sealed class RuleReader
{
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly string pointer;
    private readonly int depth;

    private RuleReader(JsonElement json, string pointer, FaultList faults, int depth)
    {
        this.pointer = pointer;
        this.depth = depth;
        Faults = faults;
        foreach (var field in json.EnumerateObject())
        {
            if (!fields.TryAdd(field.Name, field.Value))
            {
                faults.Add(pointer.Child(field.Name), "repeatedField", $"'{field.Name}' is given twice.");
            }
        }
    }

    private FaultList Faults { get; }

    public bool HasFaults => Faults.Count > 0;

    // A fault in a field, or in a part of it, that only a reader of more than the field can see.
    public void Note(string field, string code, string message) => Faults.Add(pointer.Child(field), code, message);

    public void Note(string field, string part, string code, string message) => Faults.Add(pointer.Child(field).Child(part), code, message);

    // Nothing more can be said of an object whose kind is unknown.
    public T? Abandon<T>()
        where T : class
    {
        AskedAll();
        return null;
    }

    public GameDefinition? Game(string name) => Required(name) is { } value ? ReadObject(value, pointer.Child(name), Faults, GameDefinition.Read, depth) : null;

    public IReadOnlyList<string>? Among() => Has("among") ? Strings("among") : null;

    public string? Text(string name) => Required(name) is { } value ? ToText(value, pointer.Child(name)) : null;

    public string? OneOf(string name, params string[] texts)
    {
        var text = Text(name);
        return text is null || texts.Contains(text, StringComparer.Ordinal)
            ? text
            : Fault<string>(name, "outOfRange", $"Expected one of {string.Join(", ", texts)}.");
    }

    public DateOnly? OptionalDate(string name)
    {
        if (!Has(name) || Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Faults.Add(pointer.Child(name), "notADate", "Expected an ISO 8601 date such as 2026-01-01.");
        return null;
    }

    public bool Has(string name)
    {
        asked.Add(name);
        return fields.ContainsKey(name);
    }

    public decimal? Decimal(string name) => Required(name) is { } value ? ToDecimal(value, pointer.Child(name)) : null;

    public decimal? OptionalDecimal(string name) => Has(name) ? Decimal(name) : null;

    public Rule? Rule(string name) => Required(name) is { } value ? RuleNodes.Read(value, pointer.Child(name), Faults, depth + 1) : null;

    public Rule? OptionalRule(string name) => Has(name) ? Rule(name) : null;

    public IReadOnlyDictionary<string, decimal>? PartyDecimals(string name) =>
        ByParty(name, (value, place) => ToDecimal(value, place) is { } number ? [number] : Array.Empty<decimal>());

    public IReadOnlyDictionary<string, string>? PartyTexts(string name) =>
        ByParty(name, (value, place) => ToText(value, place) is { } text ? [text] : Array.Empty<string>());

    public IReadOnlyList<string>? Strings(string name)
    {
        var texts = new List<string>();
        foreach (var (element, place) in Elements(name) ?? [])
        {
            if (ToText(element, place) is not { } text)
            {
                continue;
            }

            if (texts.Contains(text, StringComparer.Ordinal))
            {
                Faults.Add(place, "repeated", $"'{text}' is listed twice.");
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
        var items = new List<T>();
        var elements = Elements(name);
        foreach (var (element, place) in elements ?? [])
        {
            if (ReadObject(element, place, Faults, read, depth) is { } item)
            {
                items.Add(item);
            }
        }

        return elements is null || items.Count < elements.Count ? null : items;
    }

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
        foreach (var name in reader.fields.Keys.Where(name => !reader.asked.Contains(name)))
        {
            faults.Add(pointer.Child(name), "unknownField", $"'{name}' is not a field here; the fields are {string.Join(", ", reader.asked)}.");
        }

        return item;
    }

    private List<(JsonElement Element, string Place)>? Elements(string name)
    {
        if (Required(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
        {
            return Fault<List<(JsonElement, string)>>(name, "notAList", "Expected a list that is not empty.");
        }

        return [.. value.EnumerateArray().Select((element, i) => (element, pointer.Child(name).Child(i)))];
    }

    private void AskedAll() => asked.UnionWith(fields.Keys);

    private JsonElement? Required(string name)
    {
        if (Has(name))
        {
            return fields[name];
        }

        Faults.Add(pointer.Child(name), "missingField", $"'{name}' is missing.");
        return null;
    }

    // The values that could be read, none or one for each name.
    private SortedDictionary<string, T>? ByParty<T>(string name, Func<JsonElement, string, T[]> read)
    {
        if (Required(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return Fault<SortedDictionary<string, T>>(name, "notAnObject", "Expected an object with a text for each name.");
        }

        var byParty = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var field in value.EnumerateObject())
        {
            var place = pointer.Child(name).Child(field.Name);
            foreach (var _ in read(field.Value, place).Where(item => !byParty.TryAdd(field.Name, item)))
            {
                Faults.Add(place, "repeatedField", $"'{field.Name}' is given twice.");
            }
        }

        return byParty;
    }

    private string? ToText(JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        Faults.Add(place, "notText", "Expected a text that is not empty.");
        return null;
    }

    private decimal? ToDecimal(JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.String && StrictDecimal.TryParse(value.GetString()!, out var number))
        {
            return number;
        }

        Faults.Add(place, "notADecimal", "Expected a decimal text such as \"40\" or \"0.25\", with at most nine decimals.");
        return null;
    }

    private T? Fault<T>(string name, string code, string message)
        where T : class
    {
        Faults.Add(pointer.Child(name), code, message);
        return null;
    }
}
