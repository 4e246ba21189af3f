using System.Text.Json;
using System.Text.Json.Nodes;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>A game: what every group of parties would pay, or gain, alone. People write a line for each group; a game that its structure gives
/// is pasted as JSON.</summary>
public sealed record GamePart(string Name, LocalizedText Label) : RulePart(Name, Label)
{
    /// <summary>What asks the engine to work out the groups that are left out.</summary>
    public const string FillMissing = "cheapestPartition";

    /// <summary>What the values mean.</summary>
    internal static TextPart Kind { get; } = new("kind", RuleTexts.GameKind, TextKind.Choice) { Choices = [("cost", RuleTexts.GameCost), ("savings", RuleTexts.GameSavings)] };

    /// <summary>The weights of the players.</summary>
    internal static ByPartyPart Weights { get; } = new("weights", RuleTexts.PlayerWeights, NumberUnit.Plain) { Optional = true };

    /// <inheritdoc />
    public override void Show(RuleFields fields, JsonNode? json, string pointer)
    {
        var game = json as JsonObject ?? [];
        Kind.Show(fields, game["kind"] ?? "cost", Pointers.Child(pointer, "kind"));
        Weights.Show(fields, game["weights"], Pointers.Child(pointer, "weights"));
        fields.Form.With(Pointers.Child(pointer, "missing"), Text(game["missing"]) ?? "");
        fields.Form.With(Pointers.Child(pointer, "values"), game.ContainsKey("structure") ? game.ToJsonString(Written) : GameLines.Write(game["values"] as JsonObject ?? [], fields));
    }

    /// <inheritdoc />
    public override JsonNode Read(RuleFields fields, string pointer, JsonNode? before)
    {
        var values = fields.Form[Pointers.Child(pointer, "values")];
        if (values.StartsWith('{') && Parsed(values) is { } structured)
        {
            return structured;
        }

        var (players, byGroup) = GameLines.Read(values, fields);
        var game = new JsonObject { ["kind"] = fields.Form[Pointers.Child(pointer, "kind")], ["players"] = players, ["values"] = byGroup };
        if (fields.Form[Pointers.Child(pointer, "missing")].Length > 0)
        {
            game["missing"] = FillMissing;
        }

        if (Weights.Read(fields, Pointers.Child(pointer, "weights"), (before as JsonObject)?["weights"]) is JsonObject { Count: > 0 } weights)
        {
            game["weights"] = weights;
        }

        return game;
    }

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
