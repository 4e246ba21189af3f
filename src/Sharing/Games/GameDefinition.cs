using System.Text.Json;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Games;

/// <summary>A game as it is agreed and sent: the facts in JSON, and the game that they make.</summary>
public abstract record GameDefinition
{
    /// <summary>The game.</summary>
    public abstract Game Game { get; }

    // Weights for the weighted Shapley value, by player; null for none.
    internal IReadOnlyDictionary<string, decimal>? Weights { get; init; }

    internal static GameDefinition? Read(RuleReader reader)
    {
        var structure = reader.Has("structure") ? reader.OneOf("structure", "airport", "tree", "linear") : "general";
        return structure switch
        {
            "general" => GeneralDefinition.Read(reader),
            null => reader.Abandon<GameDefinition>(),
            _ => StructuredDefinition.Read(reader, structure),
        };
    }

    internal void Write(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject(name);
        WriteFields(writer);
        if (Weights is not null)
        {
            writer.WritePartyDecimals("weights", Weights);
        }

        writer.WriteEndObject();
    }

    internal abstract void WriteFields(Utf8JsonWriter writer);

    // Every player has a weight above zero, and nobody else has one.
    internal static IReadOnlyDictionary<string, decimal>? ReadWeights(RuleReader reader, IReadOnlyCollection<string> players)
    {
        var weights = reader.Has("weights") ? reader.PartyDecimals("weights") : null;
        foreach (var player in weights is null ? [] : weights.Keys.Union(players, StringComparer.Ordinal))
        {
            if (!players.Contains(player, StringComparer.Ordinal))
            {
                reader.Note("weights", player, "unknownPlayer", $"'{player}' is not a player.");
            }
            else if (weights!.GetValueOrDefault(player) <= 0)
            {
                reader.Note("weights", player, "outOfRange", $"'{player}' needs a weight above zero.");
            }
        }

        return weights;
    }

    internal static IReadOnlyList<Fraction>? InOrder(IReadOnlyDictionary<string, decimal>? weights, IEnumerable<string> players) =>
        weights is null ? null : [.. players.Select(player => (Fraction)weights[player])];
}
