using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Import;

/// <summary>A line of the file as it was split: its fields by column, or what is wrong with it.</summary>
/// <param name="Number">The line's number in the file, from 1; where a quoted field breaks, the first one.</param>
/// <param name="Identity">Tells it from all other lines by what it says, and from those that say the same by how many of them came before.</param>
/// <param name="Fields">The trimmed fields; empty when the line is broken.</param>
/// <param name="Error">Why it could not be split; null when it could.</param>
internal sealed record CsvLine(int Number, string Identity, IReadOnlyDictionary<CostColumn, string> Fields, Message? Error)
{
    private static readonly IReadOnlyDictionary<CostColumn, string> NoFields = new Dictionary<CostColumn, string>();

    /// <summary>The field; empty when the file has no such column.</summary>
    public string this[CostColumn column] => Fields.GetValueOrDefault(column, "");

    /// <summary>A line that could not be split.</summary>
    public static CsvLine Broken(int number, Message error) => new(number, "", NoFields, error);
}

/// <summary>Splits a file with semicolons between fields into lines.</summary>
internal static class CsvLines
{
    private const char UnitSeparator = '\u001f';

    public static IReadOnlyList<CsvLine> Read(string text, HeaderMap headers)
    {
        var badQuotes = false;
        using var reader = new StringReader(text.TrimEnd('\r', '\n'));
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ";",
            BadDataFound = _ => badQuotes = true,
        });
        if (!parser.Read())
        {
            return [CsvLine.Broken(1, Message.Of("import-file-empty"))];
        }

        var width = parser.Count;
        var places = headers.Find(parser.Record!, out var errors);
        if (errors.Count > 0)
        {
            return [.. errors.Select(error => CsvLine.Broken(1, error))];
        }

        var lines = new List<CsvLine>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (parser.Read())
        {
            badQuotes = false;
            var line = Split(FirstRow(parser), IdentityOf(parser.Record!, seen), parser.Record!, width, places);
            lines.Add(badQuotes
                ? line with { Error = Message.Of("import-quotes-open") }
                : line);
        }

        return lines;
    }

    // The parser counts the row that a record ends on; a quoted field may have rows of its own.
    private static int FirstRow(CsvParser parser) => parser.RawRow - parser.RawRecord.AsSpan().Trim("\r\n").Count('\n');

    private static string IdentityOf(string[] record, Dictionary<string, int> seen)
    {
        var says = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(UnitSeparator, record.Select(field => field.Trim())))));
        var before = seen.GetValueOrDefault(says);
        seen[says] = before + 1;
        return $"{says}/{before}";
    }

    private static CsvLine Split(int number, string identity, string[] record, int width, IReadOnlyDictionary<CostColumn, int> places) => record.Length == width
        ? new CsvLine(number, identity, places.ToDictionary(place => place.Key, place => record[place.Value].Trim()), null)
        : CsvLine.Broken(number, Message.Of("import-fields-differ", Argument.Number("fields", record.Length), Argument.Number("columns", width)));
}
