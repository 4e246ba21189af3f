using System.Text.Json;

namespace NetworkHub.Sharing.Rules;

// The fields of one JSON object: each is asked for by name, and what nobody asked for is a fault in the end.
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> fields;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly string pointer;
    private readonly FaultList faults;

    public JsonFields(JsonElement json, string pointer, FaultList faults)
    {
        this.pointer = pointer;
        this.faults = faults;
        fields = JsonValues.Members(json, pointer, faults).ToDictionary(StringComparer.Ordinal);
    }

    public bool Has(string name)
    {
        asked.Add(name);
        return fields.ContainsKey(name);
    }

    public JsonElement? Required(string name)
    {
        if (Has(name))
        {
            return fields[name];
        }

        faults.Add(pointer.Child(name), "missingField", $"'{name}' is missing.");
        return null;
    }

    public void AskAll() => asked.UnionWith(fields.Keys);

    public void NoteUnasked()
    {
        foreach (var name in fields.Keys.Where(name => !asked.Contains(name)))
        {
            faults.Add(pointer.Child(name), "unknownField", $"'{name}' is not a field here; the fields are {string.Join(", ", asked)}.");
        }
    }
}
