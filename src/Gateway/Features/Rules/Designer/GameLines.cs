using System.Text.Json.Nodes;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>The values of a game as lines that people write: <c>Skive + Struer = 250.000</c>.</summary>
internal static class GameLines
{
    /// <summary>A line for each group, small groups first.</summary>
    public static string Write(JsonObject values, RuleFields fields)
    {
        var lines = values.Select(one => (Players: one.Key.Split('+'), Value: fields.Written(RulePart.Text(one.Value) ?? "", NumberUnit.Amount)));
        return string.Join('\n', lines.OrderBy(line => line.Players.Length)
            .Select(line => $"{string.Join(" + ", line.Players.Select(player => fields.Parties.FirstOrDefault(party => party.Value == player)?.Text ?? player))} = {line.Value}"));
    }

    /// <summary>The players in the lines, and the value of each group. A line that cannot be read becomes a value that cannot be used.</summary>
    public static (JsonArray Players, JsonObject Values) Read(string text, RuleFields fields)
    {
        var players = new SortedSet<string>(StringComparer.Ordinal);
        var values = new JsonObject();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var end = line.LastIndexOf('=');
            string[] group = [.. (end < 0 ? line : line[..end]).Split('+', StringSplitOptions.TrimEntries).Select(name => Id(name, fields)).Order(StringComparer.Ordinal)];
            players.UnionWith(group);
            values[string.Join('+', group)] = end < 0 ? "" : fields.Strict(line[(end + 1)..].Trim(), NumberUnit.Amount);
        }

        return ([.. players.Select(player => JsonValue.Create(player))], values);
    }

    private static string Id(string name, RuleFields fields) =>
        fields.Parties.FirstOrDefault(party => party.Text.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value ?? name;
}
