using System.Globalization;
using System.Numerics;
using System.Text.Json;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Games;

// A game given coalition by coalition: { "kind", "players", "values": { "a": "1", "a+b": "2" } }.
internal sealed record GeneralDefinition(GameKind Kind, IReadOnlyList<string> Players, IReadOnlyDictionary<string, decimal> Values, bool FillsMissing)
    : GameDefinition
{
    private const string Fill = "cheapestPartition";

    public override Game Game => Built ?? throw new InvalidOperationException("The definition has faults.");

    private Game? Built { get; init; }

    public static new GeneralDefinition? Read(RuleReader reader)
    {
        var kind = reader.OneOf("kind", "cost", "savings");
        var players = reader.Strings("players");
        var values = reader.PartyDecimals("values");
        var fills = reader.Has("missing") && reader.OneOf("missing", Fill) is not null;
        if (players is null || players.Count == 0)
        {
            reader.Has("weights");
            return null;
        }

        var weights = ReadWeights(reader, players);
        if (kind is null || values is null || !CheckPlayers(reader, players))
        {
            return null;
        }

        string[] ordered = [.. players.Order(StringComparer.Ordinal)];
        var definition = new GeneralDefinition(kind == "cost" ? GameKind.Cost : GameKind.Savings, ordered, values, fills) { Weights = weights };
        var scaled = definition.ToValues(reader, out var scale);
        return scaled is null || reader.HasFaults
            ? null
            : definition with { Built = new CoalitionGame(definition.Kind, ordered, scaled, scale, InOrder(weights, ordered)) };
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("kind", Kind == GameKind.Cost ? "cost" : "savings");
        writer.WriteTexts("players", Players);
        writer.WritePartyDecimals("values", Values);
        if (FillsMissing)
        {
            writer.WriteString("missing", Fill);
        }
    }

    private static bool CheckPlayers(RuleReader reader, IReadOnlyList<string> players)
    {
        for (var i = 0; i < players.Count; i++)
        {
            if (players[i].Contains('+', StringComparison.Ordinal))
            {
                reader.Note("players", i.ToString(CultureInfo.InvariantCulture), "badName", "'+' joins players, so a name cannot contain it.");
            }
        }

        if (players.Count > CoalitionGame.MostPlayers)
        {
            reader.Note("players", "tooManyPlayers", $"A general game has at most {CoalitionGame.MostPlayers} players.");
        }

        return !reader.HasFaults;
    }

    private long[]? ToValues(RuleReader reader, out BigInteger scale)
    {
        var decimals = Values.Values.Select(value => (value / 1.0000000000000000000000000000m).Scale).DefaultIfEmpty((byte)0).Max();
        scale = BigInteger.Pow(10, decimals);
        // A partition sums up to a value per player.
        var limit = CoalitionGame.Limit / (FillsMissing ? Players.Count : 1);
        var known = new Dictionary<int, long>();
        foreach (var (key, value) in Values)
        {
            var coalition = CoalitionOf(key, reader);
            var scaled = ((Numbers.Fraction)value * scale).Numerator;
            if (BigInteger.Abs(scaled) >= limit)
            {
                reader.Note("values", key, "tooLarge", "The value has too many digits for exact work on all coalitions; give fewer decimals.");
            }
            else if (coalition > 0 && !known.TryAdd(coalition, (long)scaled))
            {
                reader.Note("values", key, "repeated", "The coalition is given twice.");
            }
        }

        return reader.HasFaults ? null : MissingCoalitions.Fill(known, Players, Kind, FillsMissing, reader);
    }

    private int CoalitionOf(string key, RuleReader reader)
    {
        var coalition = 0;
        foreach (var name in key.Split('+'))
        {
            var player = Players.ToList().BinarySearch(name, StringComparer.Ordinal);
            if (player < 0 || (coalition & (1 << player)) != 0)
            {
                reader.Note("values", key, player < 0 ? "unknownPlayer" : "repeated", player < 0 ? $"'{name}' is not a player." : $"'{name}' is named twice.");
                return -1;
            }

            coalition |= 1 << player;
        }

        return coalition;
    }
}
