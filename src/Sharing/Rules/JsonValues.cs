using System.Globalization;
using System.Text.Json;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules;

// Reads single JSON values; what is wrong with one is noted with its place, and the value comes back as null.
internal static class JsonValues
{
    public static string? Text(JsonElement value, string place, FaultList faults)
    {
        if (value.ValueKind == JsonValueKind.String && Readable(value.GetString) is { Length: > 0 } text)
        {
            return text;
        }

        faults.Add(place, "notText", "Expected a text that is not empty.");
        return null;
    }

    public static decimal? Decimal(JsonElement value, string place, FaultList faults)
    {
        if (value.ValueKind == JsonValueKind.String && Readable(value.GetString) is { } text && StrictDecimal.TryParse(text, out var number))
        {
            return number;
        }

        faults.Add(place, "notADecimal", "Expected a decimal text such as \"40\" or \"0.25\", with at most 16 digits before the point and nine after it.");
        return null;
    }

    public static DateOnly? Date(JsonElement value, string place, FaultList faults)
    {
        if (Text(value, place, faults) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        faults.Add(place, "notADate", "Expected an ISO 8601 date such as 2026-01-01.");
        return null;
    }

    // The members of an object, each name once.
    public static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement json, string place, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (Readable(() => member.Name) is not { } name)
            {
                faults.Add(place, "notText", "A name here holds half a character.");
            }
            else if (names.Add(name))
            {
                yield return (name, member.Value);
            }
            else
            {
                faults.Add(place.Child(name), "repeatedField", $"'{name}' is given twice.");
            }
        }
    }

    // JSON's grammar allows a text with half a character ("\ud800"), which cannot be read.
    private static string? Readable(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
