using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace NetworkHub.Import;

/// <summary>A line of the file as it was split: its fields by column, or what is wrong with it.</summary>
/// <param name="Number">The line's number in the file, from 1; where a quoted field breaks, the first one.</param>
/// <param name="Fields">The trimmed fields; empty when the line is broken.</param>
/// <param name="Fault">Why it could not be split; null when it could.</param>
internal sealed record CsvLine(int Number, IReadOnlyDictionary<CostColumn, string> Fields, string? Fault)
{
    /// <summary>The field; empty when the file has no such column.</summary>
    public string this[CostColumn column] => Fields.GetValueOrDefault(column, "");
}

/// <summary>Splits a file with semicolons between fields into lines.</summary>
internal static class CsvLines
{
    private static readonly IReadOnlyDictionary<CostColumn, string> NoFields = new Dictionary<CostColumn, string>();

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
            return [new CsvLine(1, NoFields, "The file is empty.")];
        }

        var width = parser.Count;
        var places = headers.Find(parser.Record!, out var faults);
        if (faults.Count > 0)
        {
            return [.. faults.Select(fault => new CsvLine(1, NoFields, fault))];
        }

        var lines = new List<CsvLine>();
        while (parser.Read())
        {
            badQuotes = false;
            var line = Split(FirstRow(parser), parser.Record!, width, places);
            lines.Add(badQuotes
                ? line with { Fault = "A quotation mark is in the wrong place, or is not closed. Write a quotation mark within quotes twice." }
                : line);
        }

        return lines;
    }

    // The parser counts the row that a record ends on; a quoted field may have rows of its own.
    private static int FirstRow(CsvParser parser) => parser.RawRow - parser.RawRecord.AsSpan().Trim("\r\n").Count('\n');

    private static CsvLine Split(int number, string[] record, int width, IReadOnlyDictionary<CostColumn, int> places) => record.Length == width
        ? new CsvLine(number, places.ToDictionary(place => place.Key, place => record[place.Value].Trim()), null)
        : new CsvLine(number, NoFields, $"The line has {record.Length} fields and the header {width}. Put text that has a semicolon in quotes.");
}
