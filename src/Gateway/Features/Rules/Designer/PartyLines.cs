using System.Globalization;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>Parties as lines that people write, each with its key figures: <c>Skive; population = 45.000; users = 120</c>.</summary>
internal static class PartyLines
{
    /// <summary>A line for each party.</summary>
    public static string Write(IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> parties, Language language) =>
        string.Join('\n', parties.Select(party => string.Join("; ", party.Value.Select(figure => $"{figure.Key} = {language.Number(figure.Value)}").Prepend(party.Key))));

    /// <summary>The parties by name with their figures by key, and the lines that cannot be read.</summary>
    public static (SortedDictionary<string, IReadOnlyDictionary<string, decimal>> Parties, IReadOnlyList<string> Unread) Read(string text, Language language)
    {
        var parties = new SortedDictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal);
        var unread = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var figures = pieces.Skip(1).Select(piece => Figure(piece, language)).ToList();
            if (pieces.Length == 0 || figures.Contains(null) || figures.DistinctBy(figure => figure!.Value.Key).Count() < figures.Count
                || !parties.TryAdd(pieces[0], new SortedDictionary<string, decimal>(figures.ToDictionary(figure => figure!.Value.Key, figure => figure!.Value.Value, StringComparer.Ordinal), StringComparer.Ordinal)))
            {
                unread.Add(line);
            }
        }

        return (parties, unread);
    }

    private static KeyValuePair<string, decimal>? Figure(string piece, Language language) =>
        piece.Split('=', StringSplitOptions.TrimEntries) is [{ Length: > 0 } key, var written]
        && decimal.TryParse(WrittenNumber.ToStrict(written, language), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && decimal.Round(value, 9) == value && value < 1_000_000_000_000_000m
            ? KeyValuePair.Create(key, value)
            : null;
}
